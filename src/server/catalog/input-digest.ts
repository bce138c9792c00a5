import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vietnamDate } from '#lib/calendar-date.ts';
import type { Settings } from '../settings.ts';

const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'scripts/build.ts'];
const file = 'inputs.sha256';

/** Digest of everything that a build is made of: code, content, the address of the site and the day. */
export async function inputDigest(root: string, { contentDir, siteUrl, now }: Settings): Promise<string> {
  const hash = createHash('sha256');
  hash.update(`${siteUrl}\n${vietnamDate(now())}\n${process.versions.node}\n`);
  for (const source of sources) await add(join(root, source), source);
  await add(contentDir, 'content');
  return hash.digest('hex');

  async function add(path: string, name: string): Promise<void> {
    const items = await readdir(path, { withFileTypes: true }).catch(() => undefined);
    if (!items) {
      hash
        .update(`${name}\0`)
        .update(await readFile(path).catch(() => ''))
        .update('\0');
      return;
    }
    for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) if (!item.name.startsWith('.')) await add(join(path, item.name), `${name}/${item.name}`);
  }
}

/** The digest that a build was made from; undefined where there is no whole build. */
export async function readInputDigest(distDir: string): Promise<string | undefined> {
  return readFile(join(distDir, file), 'utf8').catch(() => undefined);
}

/** Written last, so that it stands only in a whole build. */
export async function writeInputDigest(distDir: string, digest: string): Promise<void> {
  await writeFile(join(distDir, file), digest);
}
