import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { emptyQuery } from '#domain/search/search-query.ts';
import { localeCodes } from '#i18n/locales.ts';
import { buildIndex } from '#server/search/build-index.ts';
import { searchDocuments } from '#server/search/search-documents.ts';
import { openSearchIndex } from '#server/search/search-index.ts';
import { readSnapshot } from '../../fixtures/built-site.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const today = '2026-11-23';

async function openBuilds() {
  const folder = await tempFolder();
  const { catalogue } = readSnapshot();
  const pathOf = (name: string) => join(folder, `${name}.sqlite`);
  const build = (name: string, content: Catalogue, before?: string, code = 'code') => buildIndex({ path: pathOf(name), before: before && pathOf(before), code, content: JSON.stringify(content).length.toString() + name.slice(0, 1), things: () => searchDocuments(content, today) });
  return { catalogue, pathOf, build };
}

/** Everything that an index answers to some queries. */
function answers(path: string) {
  const index = openSearchIndex(path);
  try {
    return ['', 'hoi', '八角', 'custerd', 'mật ong', '표고', 'HTX'].flatMap((text) => localeCodes.map((locale) => ({ ...index.search({ ...emptyQuery(locale), text }, today), ms: 0 })));
  } finally {
    index.close();
  }
}

test('An index of the same catalogue is taken over without reading it', async () => {
  const { catalogue, pathOf, build } = await openBuilds();
  expect(build('a1', catalogue)).toEqual({ how: 'made anew', written: catalogue.products.length + catalogue.cooperatives.length + catalogue.fairs.length });
  expect(build('a2', catalogue, 'a1')).toEqual({ how: 'taken over', written: 0 });
  expect(statSync(pathOf('a2')).ino).toBe(statSync(pathOf('a1')).ino);
});

test('After a change only what changed is written, and the index answers as one made anew', async () => {
  const { catalogue, pathOf, build } = await openBuilds();
  build('a', catalogue);
  const [first, second, ...rest] = catalogue.products;
  if (!first || !second) throw new Error('The sample has products.');
  const renamed = { ...second, texts: { ...second.texts, vi: { ...second.texts.vi, fields: { ...second.texts.vi.fields, name: 'Mật ong đổi tên' } } } };
  const added = { ...first, slug: 'a-new-one' };
  const changed = { ...catalogue, products: [renamed, ...rest, added] };
  expect(build('b', changed, 'a')).toEqual({ how: 'brought up to date', written: 2 });
  build('c', changed);
  expect(answers(pathOf('b'))).toEqual(answers(pathOf('c')));
  expect(answers(pathOf('a'))).not.toEqual(answers(pathOf('c')));
});

test('Other code makes the index anew, and so does a damaged one', async () => {
  const { catalogue, pathOf, build } = await openBuilds();
  build('a1', catalogue);
  expect(build('a2', catalogue, 'a1', 'other').how).toBe('made anew');
  writeFileSync(pathOf('a3'), 'no database');
  expect(build('a4', catalogue, 'a3').how).toBe('made anew');
});
