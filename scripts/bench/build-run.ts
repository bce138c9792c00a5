import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inputDigest, readInputDigest } from '#server/publish/input-digest.ts';
import { readSettings } from '#server/settings.ts';
import { root } from '../program.ts';
import { type Measured, runMeasured } from './run-measured.ts';

/** Where a measured build works: nothing of it is shared with the site that the project serves. */
export interface BuildPlace {
  contentDir: string;
  /** Inside the project, where a build finds its packages; `var/` is not kept. */
  distDir: string;
  cacheDir: string;
  varDir: string;
}

export interface BuildRun extends Measured {
  stages: Record<string, number>;
  pages: number;
  rendered: number;
  reused: number;
}

/** The clock of every measured build: what time changes must not differ between two of them. */
const now = '2026-11-23T09:00:00+07:00';

/** A place for measured builds of a catalogue, below a folder for what is passing. */
export function buildPlace(name: string, contentDir: string, scratch: string): BuildPlace {
  return { contentDir, distDir: join(root, 'var', 'bench', name), cacheDir: join(scratch, `${name}-cache`), varDir: join(scratch, `${name}-var`) };
}

/** Takes away what a build left, so that the next one is cold. */
export async function clearPlace({ distDir, cacheDir, varDir }: BuildPlace): Promise<void> {
  for (const folder of [distDir, `${distDir}-builds`, cacheDir, varDir]) await rm(folder, { recursive: true, force: true });
}

/** Runs the project's own build as a child process. */
export async function runBuild(place: BuildPlace): Promise<BuildRun> {
  const statsFile = `${place.cacheDir}.stats.json`;
  await rm(statsFile, { force: true });
  const measured = await runMeasured(process.execPath, ['scripts/build.ts'], root, { ...environmentOf(place), BUILD_STATS: statsFile });
  const stats = JSON.parse(await readFile(statsFile, 'utf8')) as Omit<BuildRun, keyof Measured>;
  return { ...measured, ...stats };
}

/** How long `npm start` takes to see that nothing need be built, in milliseconds. Throws when it would build. */
export async function timeUnchanged(place: BuildPlace): Promise<number> {
  const started = performance.now();
  const built = await readInputDigest(place.distDir);
  if (built !== (await inputDigest(root, readSettings(environmentOf(place), root), Date.now()))) throw new Error('Nothing changed since the build, and its inputs are taken for others: the digest holds something that differs from run to run.');
  return performance.now() - started;
}

function environmentOf({ contentDir, distDir, cacheDir, varDir }: BuildPlace): NodeJS.ProcessEnv {
  return { ...process.env, CONTENT_DIR: contentDir, DIST_DIR: distDir, VAR_DIR: varDir, CHOPHIEN_CACHE_DIR: cacheDir, CHOPHIEN_NOW: now, ASTRO_TELEMETRY_DISABLED: '1' };
}
