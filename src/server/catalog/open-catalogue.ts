import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Snapshot, snapshotVersion } from './build-snapshot.ts';

/** Gives the current snapshot, and a new one as soon as a build has put it in place. */
export interface CatalogueReader {
  current(): Snapshot;
}

/** Reads the snapshot of a build in a folder of its own, which never changes; throws with a sentence when there is none. */
export function readCatalogue(folder: string): CatalogueReader {
  let snapshot: Snapshot | undefined;
  return {
    current: () => {
      snapshot ??= read(snapshotIn(folder));
      return snapshot;
    },
  };
}

/** Opens the snapshot of whatever build stands in a place; throws with a sentence when there is none. */
export function openCatalogue(distDir: string): CatalogueReader {
  const path = snapshotIn(distDir);
  let stamp = '';
  let snapshot: Snapshot | undefined;
  return {
    current: () => {
      const { mtimeMs, ino, size } = statSync(path);
      const found = `${mtimeMs} ${ino} ${size}`;
      if (!snapshot || found !== stamp) snapshot = read(path);
      stamp = found;
      return snapshot;
    },
  };
}

const snapshotIn = (folder: string) => join(folder, 'catalogue', 'snapshot.json');

function read(path: string): Snapshot {
  const snapshot = JSON.parse(readFileSync(path, 'utf8')) as Snapshot;
  if (snapshot.version !== snapshotVersion) throw new Error(`${path} has version ${snapshot.version}, this server reads ${snapshotVersion}; run npm run build.`);
  return snapshot;
}
