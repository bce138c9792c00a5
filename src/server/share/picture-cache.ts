import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';

/** Pictures by digest in a folder. A picture that is there is never stale: its name says what it shows. */
export interface PictureCache {
  find(digest: string): Promise<Buffer | undefined>;
  keep(digest: string, bytes: Buffer): Promise<void>;
}

/** Some three thousand pictures. */
const defaultBytes = 256 * 1024 * 1024;
/** Emptied to this part of its size at once, so that a full cache does not look through its folder for every picture. */
const emptiedTo = 0.8;

/** Opens the cache in a folder, which may not be there yet; the oldest pictures go when it holds more than `maxBytes`. */
export function openPictureCache(folder: string, maxBytes = defaultBytes): PictureCache {
  let held: number | undefined;
  const pathOf = (digest: string) => join(folder, `${digest}.jpg`);
  return {
    find: (digest) => readFile(pathOf(digest)).catch(ifMissing),
    keep: async (digest, bytes) => {
      await writeWhole(pathOf(digest), bytes);
      held = held === undefined ? sum(await list(folder)) : held + bytes.length;
      if (held > maxBytes) held = await dropOldest(folder, maxBytes * emptiedTo);
    },
  };
}

interface File {
  path: string;
  size: number;
  mtimeMs: number;
}

async function list(folder: string): Promise<File[]> {
  const names = await readdir(folder);
  const files = await Promise.all(names.map(async (name) => ({ path: join(folder, name), ...(await stat(join(folder, name)).catch(() => ({ size: 0, mtimeMs: 0 }))) })));
  return files.map(({ path, size, mtimeMs }) => ({ path, size, mtimeMs }));
}

async function dropOldest(folder: string, until: number): Promise<number> {
  const files = (await list(folder)).sort((a, b) => a.mtimeMs - b.mtimeMs);
  let held = sum(files);
  for (const { path, size } of files) {
    if (held <= until) break;
    await rm(path, { force: true });
    held -= size;
  }
  return held;
}

function sum(files: readonly File[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
