import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, runProgram } from './program.ts';

const steps: [name: string, command: string[]][] = [
  ['lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['types', ['node_modules/astro/bin/astro.mjs', 'check']],
  ['unused', ['node_modules/knip/bin/knip.js']],
  ['content reference', ['scripts/content-docs.ts', '--check']],
  ['tests', ['scripts/test.ts']],
  ['long tests', ['scripts/test.ts', '--long']],
  ['kills', ['scripts/test-kill.ts', '--kills', '20']],
  ['budgets', ['scripts/budgets.ts']],
];

/** Exactly what CI runs. Every step runs, so that one look shows all that is wrong. */
await runProgram(async ({ log }) => {
  const failed: string[] = [];
  for (const [name, [program = '', ...args]] of steps) {
    log(`\n— ${name}`);
    const started = Date.now();
    const { status } = spawnSync(process.execPath, [join(root, program), ...args], { cwd: root, stdio: 'inherit' });
    log(`— ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`);
    if (status !== 0) failed.push(name);
  }
  if (failed.length > 0) log(`\nFailed: ${failed.join(', ')}`);
  log(`\n${steps.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
});
