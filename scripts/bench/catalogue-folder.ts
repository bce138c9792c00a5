import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { openOutput } from '../generate/output-folder.ts';
import { writeCatalogue } from '../generate/write-catalogue.ts';
import { root } from '../program.ts';

/** Everything that a bench keeps from run to run. */
export const benchFolder = join(tmpdir(), 'chophien-bench');
const seed = 1;

/** The generated catalogue of a size. It is made once and used again until the generator or what it copies changes. */
export async function catalogueFolder(products: number, today: CalendarDate): Promise<string> {
  const out = join(benchFolder, `catalogue-${seed}-${products}`);
  const stamp = `${out}.made-from`;
  const madeFrom = await digestOfFolders([join(root, 'scripts', 'generate'), join(root, 'content')]);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === madeFrom) return out;
  await mkdir(benchFolder, { recursive: true });
  const refusal = openOutput(out);
  if (refusal) throw new Error(refusal);
  await writeCatalogue({ products, seed, out, contentDir: join(root, 'content'), today });
  // Last, so that a catalogue that was left half made is made again.
  await writeFile(stamp, madeFrom);
  return out;
}

async function digestOfFolders(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const name of (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .sort())
      hash.update(`${name}\0`).update(await readFile(name));
  return hash.digest('hex');
}
