import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName } from '#domain/catalog/collections.ts';
import { type FileStamp, fileStamp } from '../file-stamp.ts';
import type { EntryStore, StoredName } from './entry-store.ts';

export interface Changes {
  /** Entries whose bytes differ from those of the last build, or that are new. */
  changed: (StoredName & { digest: string })[];
  /** Entries with other times and the same bytes, as after a fresh clone. */
  touched: StoredName[];
  gone: { collection: CollectionName; slug: string }[];
  unchanged: number;
}

/** Finds what changed in a collection since its records were made: by the names, sizes and times of files, and by bytes where these differ. */
export function findChanges(contentDir: string, collection: CollectionName, store: EntryStore, fileClock: number): Changes {
  const known = store.known(collection);
  const found: Changes = { changed: [], touched: [], gone: [], unchanged: 0 };
  const folder = join(contentDir, collection);
  for (const slug of foldersIn(folder)) {
    const before = known.get(slug);
    known.delete(slug);
    const { stamp, racy } = stampOf(join(folder, slug), fileClock);
    if (before?.stamp === stamp && !racy) {
      found.unchanged += 1;
      continue;
    }
    const digest = digestOf(join(folder, slug));
    const name = { collection, slug, stamp: racy ? '' : stamp };
    if (before?.digest === digest) found.touched.push(name);
    else found.changed.push({ ...name, digest });
  }
  for (const slug of known.keys()) found.gone.push({ collection, slug });
  return found;
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((item) => !item.name.startsWith('.') && item.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => !item.name.startsWith('.') && item.isFile())
    .map(({ name }) => name)
    .sort();
}

function stampOf(folder: string, fileClock: number): FileStamp {
  let stamp = '';
  let racy = false;
  for (const name of filesIn(folder)) {
    const file = fileStamp(join(folder, name), fileClock);
    stamp += `${name} ${file.stamp}\n`;
    racy ||= file.racy;
  }
  return { stamp, racy };
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of filesIn(folder)) {
    const bytes = readFileSync(join(folder, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}
