import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vietnamDate } from '#lib/calendar-date.ts';
import { digestFiles } from '../digest-files.ts';
import type { Settings } from '../settings.ts';
import { digestTree } from './digest-tree.ts';

const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'scripts/build.ts'];
const file = 'inputs.sha256';

/** Digest of everything that a build is made of: code, content, the address of the site and the day. `fileClock` is the clock of the file system, in milliseconds. */
export async function inputDigest(root: string, { contentDir, cacheDir, siteUrl, now }: Settings, fileClock: number): Promise<string> {
  const content = digestTree(contentDir, join(cacheDir, 'content-files'), fileClock);
  return createHash('sha256')
    .update(`${siteUrl}\n${vietnamDate(now())}\n${process.versions.node}\n${await digestFiles(root, sources)}\n${content}`)
    .digest('hex');
}

/** The digest that a build was made from; undefined where there is no whole build. */
export async function readInputDigest(distDir: string): Promise<string | undefined> {
  return readFile(join(distDir, file), 'utf8').catch(() => undefined);
}

/** Written last, so that it stands only in a whole build. */
export async function writeInputDigest(distDir: string, digest: string): Promise<void> {
  await writeFile(join(distDir, file), digest);
}
