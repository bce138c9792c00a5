import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Snapshot, snapshotVersion } from './build-snapshot.ts';

/** Gives the current snapshot, and a new one as soon as a build has put it in place. */
export interface CatalogueReader {
  current(): Snapshot;
}

/** Opens the snapshot of a build; throws with a sentence when there is none. */
export function openCatalogue(distDir: string): CatalogueReader {
  const path = join(distDir, 'catalogue', 'snapshot.json');
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

function read(path: string): Snapshot {
  const snapshot = JSON.parse(readFileSync(path, 'utf8')) as Snapshot;
  if (snapshot.version !== snapshotVersion) throw new Error(`${path} has version ${snapshot.version}, this server reads ${snapshotVersion}; run npm run build.`);
  return snapshot;
}
