import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldReference } from './field-reference.ts';
import { root, runProgram } from './program.ts';
import { sheetReference } from './sheet-reference.ts';

const documents = { 'content/README.md': fieldReference, 'content/sheet-columns.md': sheetReference };

/** Writes what is generated from the schemas; with --check it only says whether the files are up to date. */
await runProgram(async ({ log }) => {
  const [option, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (option !== undefined && option !== '--check')) {
    process.stderr.write('Usage: npm run content:docs -- [--check]\n');
    return 2;
  }
  let stale = 0;
  for (const [name, write] of Object.entries(documents)) {
    const [path, text] = [join(root, name), write()];
    if (!option) {
      await writeFile(path, text);
      log(`${name} written.`);
    } else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
      process.stderr.write(`${name} does not match the schemas; run npm run content:docs and commit it.\n`);
      stale += 1;
    }
  }
  return stale > 0 ? 1 : 0;
});
