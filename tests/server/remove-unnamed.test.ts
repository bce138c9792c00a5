import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { removeUnnamed } from '#server/remove-unnamed.ts';
import { tempFolder } from '../fixtures/temp-folder.ts';

const now = new Date('2026-11-26T02:00:00Z');

/** A folder of files, each of so many hours ago. */
async function folderOf(files: Readonly<Record<string, number>>): Promise<string> {
  const folder = await tempFolder();
  for (const [name, hours] of Object.entries(files)) {
    const at = new Date(now.getTime() - hours * 3_600_000);
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), name);
    await utimes(join(folder, name), at, at);
  }
  return folder;
}

test('Files of a day ago that no row names go; named ones and young ones stay', async () => {
  const folder = await folderOf({ 'aa/named': 100, 'aa/unnamed': 25, 'bb/young': 23, 'bb/x.tmp': 25 });
  await removeUnnamed(folder, now, async (names) => new Set(names.filter((name) => name === 'named')));
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(['aa', 'aa/named', 'bb', 'bb/young']);
});

test('A file that vanishes meanwhile does not keep the others from being swept', async () => {
  const folder = await folderOf({ a: 25, b: 25, c: 25 });
  const removed = removeUnnamed(folder, now, async () => {
    await rm(join(folder, 'a'));
    return new Set();
  });
  await expect(removed).resolves.toBeUndefined();
  expect(await readdir(folder)).toEqual([]);
});

test('A folder that is not there yet has nothing to remove', async () => {
  await expect(removeUnnamed(join(await tempFolder(), 'none'), now, async () => new Set())).resolves.toBeUndefined();
});
