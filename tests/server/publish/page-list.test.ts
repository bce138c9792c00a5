import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPageList, writePageList } from '#server/publish/page-list.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const pages = new Map([
  ['vi/index.html', { key: '', digest: 'd1', size: 1200 }],
  ['vi/products/tea/index.html', { key: 'k2', digest: 'd2', size: 34_000 }],
  ['vi/products/tea/sheet/index.html', { key: 'k3', digest: 'd3', size: 9000, mark: 'vi\ttea\tabc' }],
]);

test('The pages of a build are read back as they were written', async () => {
  const build = await tempFolder();
  await writePageList(build, pages);
  expect(await readPageList(build)).toEqual(pages);
});

test('A build without a list, or one that was compressed in another way, has no pages to take over', async () => {
  const build = await tempFolder();
  expect((await readPageList(build)).size).toBe(0);
  await writeFile(join(build, 'pages.tsv'), 'recipe of long ago\nvi/index.html\t\td1\t1200\n');
  expect((await readPageList(build)).size).toBe(0);
});
