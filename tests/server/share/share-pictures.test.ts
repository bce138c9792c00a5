import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Catalogue, Cooperative } from '#domain/catalog/catalogue.ts';
import { openPictureCache } from '#server/share/picture-cache.ts';
import { openSharePictures } from '#server/share/share-pictures.ts';
import { emptyCatalogue, entry } from '../../fixtures/entries.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

async function site() {
  const cacheDir = join(await tempFolder(), 'cache', 'share');
  const facts = { commune: 'van-quan', legalName: 'HTX Hồi' } as Cooperative['facts'];
  const catalogue: Catalogue = { ...emptyCatalogue, cooperatives: Array.from({ length: 80 }, (_, at) => entry('cooperatives', `coop-${at}`, facts)) };
  return { cacheDir, share: openSharePictures({ catalogue: () => catalogue, today: () => '2026-11-23', clientDir: '/nowhere', cacheDir }) };
}

test('A picture is made once, also for two who ask at the same time, and then comes from the disk', async () => {
  const { share, cacheDir } = await site();
  const [one, two] = await Promise.all([share.find('cooperative', 'coop-1', 'vi'), share.find('cooperative', 'coop-1', 'vi')]);
  if (!one || one === 'share.busy' || !two || two === 'share.busy') throw new Error('Both get a picture.');
  expect(one.bytes).toBe(two.bytes);
  expect(await readdir(cacheDir)).toEqual([`${one.digest}.jpg`]);
  await writeFile(join(cacheDir, `${one.digest}.jpg`), 'kept');
  expect(await share.find('cooperative', 'coop-1', 'vi')).toEqual({ digest: one.digest, bytes: Buffer.from('kept') });
});

test('Who has the digest gets no bytes', async () => {
  const { share, cacheDir } = await site();
  expect(await share.find('cooperative', 'coop-1', 'vi', () => true)).toEqual({ digest: expect.stringMatching(/^[\da-f]{12}$/) });
  expect(await readdir(cacheDir).catch(() => 'nothing was made')).toBe('nothing was made');
});

test('There is no picture of what does not exist', async () => {
  const { share } = await site();
  expect([share.has('cooperative', 'coop-1'), share.has('cooperative', 'nope'), share.has('fair', 'coop-1')]).toEqual([true, false, false]);
  expect(await share.find('cooperative', 'nope', 'vi')).toBeUndefined();
});

test('Of a scraper that asks for everything at once, some are asked to come again', async () => {
  const { share } = await site();
  const answers = await Promise.all(Array.from({ length: 80 }, (_, at) => share.find('cooperative', `coop-${at}`, 'vi')));
  const busy = answers.filter((answer) => answer === 'share.busy').length;
  expect(busy).toBeGreaterThan(5);
  expect(busy).toBeLessThan(20);
}, 60_000);

test('The oldest pictures go when the cache is full, and a cache that was there before is counted', async () => {
  const folder = join(await tempFolder(), 'share');
  const before = openPictureCache(folder, 1000);
  for (const [at, name] of ['a', 'b', 'c'].entries()) {
    await before.keep(name, Buffer.alloc(300, name));
    await utimes(join(folder, `${name}.jpg`), at, at);
  }
  const after = openPictureCache(folder, 1000);
  await after.keep('d', Buffer.alloc(300, 'd'));
  expect((await readdir(folder)).sort()).toEqual(['c.jpg', 'd.jpg']);
  expect([await after.find('a'), (await after.find('d'))?.length, (await readFile(join(folder, 'c.jpg'))).length]).toEqual([undefined, 300, 300]);
});
