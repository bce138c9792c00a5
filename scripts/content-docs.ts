import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldReference } from './field-reference.ts';
import { root, runProgram } from './program.ts';

/** Writes content/README.md from the schemas; with --check it only says whether the file is up to date. */
await runProgram(async ({ log }) => {
  const path = join(root, 'content', 'README.md');
  const text = fieldReference();
  const [option, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (option !== undefined && option !== '--check')) {
    process.stderr.write('Usage: npm run content:docs -- [--check]\n');
    return 2;
  }
  if (!option) {
    await writeFile(path, text);
    log('content/README.md written.');
    return 0;
  }
  if ((await readFile(path, 'utf8').catch(() => '')) === text) return 0;
  process.stderr.write('content/README.md does not match the schemas; run npm run content:docs and commit it.\n');
  return 1;
});
