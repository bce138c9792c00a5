import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inputDigest, readInputDigest, writeInputDigest } from '#server/publish/input-digest.ts';
import { readSettings } from '#server/settings.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

async function project() {
  const root = await tempFolder();
  for (const folder of ['src/lib', 'public', 'content/products/tea']) await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'src/lib/a.ts'), 'one');
  await writeFile(join(root, 'content/products/tea/vi.md'), 'one');
  const digest = (environment: NodeJS.ProcessEnv = {}) => inputDigest(root, readSettings({ CHOPHIEN_NOW: '2026-11-23T09:00:00+07:00', CHOPHIEN_CACHE_DIR: join(root, 'cache'), ...environment }, root), Date.now());
  return { root, digest, before: await digest() };
}

describe('a build is made again', () => {
  test.each(['content/products/tea/vi.md', 'src/lib/a.ts', 'public/new.svg', 'package-lock.json', 'astro.config.mjs'])('when %s changes', async (file) => {
    const { root, digest, before } = await project();
    await writeFile(join(root, file), 'two');
    expect(await digest()).not.toBe(before);
  });

  test('when a file gets another name', async () => {
    const { root, digest, before } = await project();
    await rename(join(root, 'src/lib/a.ts'), join(root, 'src/lib/b.ts'));
    expect(await digest()).not.toBe(before);
  });

  test('when the address of the site changes', async () => {
    const { digest, before } = await project();
    expect(await digest({ SITE_URL: 'https://chophien.example' })).not.toBe(before);
  });

  test('on the next day of Vietnam, which starts at 17:00 UTC', async () => {
    const { digest, before } = await project();
    expect(await digest({ CHOPHIEN_NOW: '2026-11-23T17:00:00Z' })).not.toBe(before);
  });
});

describe('a build is not made again', () => {
  test.each(['2026-11-22T17:00:00Z', '2026-11-23T16:59:59Z'])('at another hour of the day: %s', async (CHOPHIEN_NOW) => {
    const { digest, before } = await project();
    expect(await digest({ CHOPHIEN_NOW })).toBe(before);
  });

  test('when a hidden file, a test or the README changes, or the content lies elsewhere', async () => {
    const { root, digest, before } = await project();
    for (const file of ['content/.DS_Store', 'README.md']) await writeFile(join(root, file), 'two');
    await rename(join(root, 'content'), join(root, 'moved'));
    expect(await digest({ CONTENT_DIR: 'moved' })).toBe(before);
  });
});

test('The digest stands in a whole build only', async () => {
  const dist = await tempFolder();
  expect(await readInputDigest(dist)).toBeUndefined();
  await writeInputDigest(dist, 'abc');
  expect(await readInputDigest(dist)).toBe('abc');
});
