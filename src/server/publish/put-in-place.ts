import { lstatSync } from 'node:fs';
import { mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/** Stands in a whole build only: a folder without it may be one that is still being made. */
const finished = 'inputs.sha256';

/** Makes room for a new build beside the pointer `dist`, in `dist-builds/`, and names its folder. */
export async function newBuildFolder(dist: string): Promise<string> {
  const folder = join(`${dist}-builds`, `${Date.now()}-${process.pid}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/**
 * Points `dist` at a finished build in one atomic step, so that a visitor never meets half a site.
 * The build before it stays for the servers that still read from it; older ones go.
 */
export async function putInPlace(build: string, dist: string): Promise<void> {
  const before = await readlink(dist).catch(() => undefined);
  if (!before && exists(dist)) await rm(dist, { recursive: true });
  const pointer = `${dist}.${process.pid}.tmp`;
  await symlink(relative(dirname(dist), build), pointer, 'junction');
  await rename(pointer, dist);
  const kept = new Set([basename(build), before && basename(before)]);
  const folder = dirname(build);
  for (const name of await readdir(folder)) if (!kept.has(name) && exists(join(folder, name, finished))) await rm(join(folder, name), { recursive: true, force: true });
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
