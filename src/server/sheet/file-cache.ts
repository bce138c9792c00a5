import { mkdirSync, readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';

export interface FileCache {
  /** The file of a name: the one that lies there, else the one that is made now. */
  get(name: string, make: () => Promise<Buffer>): Promise<Buffer>;
}

/**
 * Files that can be made again, kept in a folder. A name says all that the content depends on, so none is ever stale; when there are more than `most`,
 * the one that was asked for longest ago goes.
 */
export function openFileCache(folder: string, most: number): FileCache {
  mkdirSync(folder, { recursive: true });
  const names = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.') && !name.endsWith('.tmp')));
  const place = (name: string) => join(name.slice(0, 2), name);
  const touch = async (path: string) => {
    names.delete(path);
    names.add(path);
    for (const oldest of names) {
      if (names.size <= most) break;
      names.delete(oldest);
      await rm(join(folder, oldest), { force: true });
    }
  };
  return {
    get: async (name, make) => {
      const path = place(name);
      const found = await readFile(join(folder, path)).catch(() => undefined);
      const bytes = found ?? (await make());
      if (!found) await writeWhole(join(folder, path), bytes);
      await touch(path);
      return bytes;
    },
  };
}
