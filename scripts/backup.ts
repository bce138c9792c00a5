import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { dumpDatabase } from '#server/db/dump-database.ts';
import { filePath } from '#server/inquiry/file-store.ts';
import { refuse, withInquiries } from './inquiry-program.ts';
import { runProgram } from './program.ts';

/** Writes a backup while the site runs: all rows as they stood at one moment, and the files that they name. */
await runProgram(async ({ settings, log }) => {
  const stood = process.env.INIT_CWD || process.cwd();
  const now = settings.now().toISOString().replace(/[-:]/g, '').slice(0, 15);
  const out = resolve(stood, process.argv[2] ?? join(settings.varDir, 'backups', now));
  if ((await readdir(out).catch(() => [])).length > 0) return refuse(2, `${out} is not empty; name another folder: npm run backup -- <folder>`);
  return withInquiries(settings, async ({ context }) => {
    const partial = `${out}.part`;
    await mkdir(partial, { recursive: true });
    const files: string[] = [];
    const gzip = createGzip();
    const end = finished(gzip.pipe(createWriteStream(join(partial, 'database.jsonl.gz'))));
    const count = await dumpDatabase(context.db, async (line, table, row) => {
      if (table === 'files') files.push((row as { id: string }).id);
      if (!gzip.write(`${line}\n`)) await new Promise((drained) => gzip.once('drain', drained));
    });
    gzip.end();
    await end;
    const lost: string[] = [];
    for (const path of files.map(filePath)) {
      await mkdir(dirname(join(partial, path)), { recursive: true });
      await copyFile(join(settings.varDir, path), join(partial, path)).catch(() => lost.push(path));
    }
    await rename(partial, out);
    log(`${count} rows and ${files.length - lost.length} files: ${out}`);
    if (lost.length > 0) log(`${lost.length} files were erased while the backup was made, or are missing: ${lost.join(', ')}`);
    return 0;
  });
});
