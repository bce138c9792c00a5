import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFileCache } from '#server/sheet/file-cache.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .sort();

test('A file is made once, and found again by the next server', async () => {
  const folder = await tempFolder();
  let made = 0;
  const make = async () => Buffer.from(String(++made));
  await openFileCache(folder, 10).get('abcd.csv', make);
  expect(String(await openFileCache(folder, 10).get('abcd.csv', make))).toBe('1');
  expect(filesIn(folder)).toEqual(['ab/abcd.csv']);
});

test('The file that was asked for longest ago goes when there are too many', async () => {
  const folder = await tempFolder();
  const cache = openFileCache(folder, 2);
  const make = async () => Buffer.from('x');
  for (const name of ['aa1.csv', 'bb2.csv', 'aa1.csv', 'cc3.csv']) await cache.get(name, make);
  expect(filesIn(folder)).toEqual(['aa/aa1.csv', 'cc/cc3.csv']);
});

test('What cannot be made leaves nothing behind', async () => {
  const folder = await tempFolder();
  const cache = openFileCache(folder, 2);
  await expect(cache.get('aa1.csv', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(filesIn(folder)).toEqual([]);
});
