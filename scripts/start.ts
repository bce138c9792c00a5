import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inputDigest, readInputDigest } from '#server/catalog/input-digest.ts';
import { root, runProgram } from './program.ts';

/** Builds the site when anything that it is made of changed, then serves it. */
await runProgram(async ({ settings, log }) => {
  const built = await readInputDigest(join(root, 'dist'));
  if (built !== (await inputDigest(root, settings))) {
    log(built ? 'Something changed; building the site again …' : 'Building the site for the first time …');
    const code = await run('build.ts');
    if (code !== 0) return code;
  }
  return run('serve.ts');
});

function run(program: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'scripts', program)], { stdio: 'inherit' });
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, forward);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
