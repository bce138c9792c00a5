import { expect, test } from 'vitest';
import type { Commodity } from '#domain/catalog/catalogue.ts';
import { nearNames } from '#domain/search/near-names.ts';

const commodity = (id: string, names: Partial<Commodity['facts']['names']>, pinyin: string[] = []) => ({ id, facts: { names: { vi: [], en: [], zh: [], ko: [], ja: [], ...names }, aliases: { pinyin, romaji: [] } } }) as unknown as Commodity;
const all = [commodity('star-anise', { vi: ['hồi'], en: ['star anise'], zh: ['八角'], ko: ['팔각'] }, ['bajiao']), commodity('custard-apple', { vi: ['na'], en: ['custard apple'], zh: ['番荔枝'] }), commodity('honey', { en: ['honey'], ko: ['벌꿀'] })];
const near = (text: string) => nearNames(text, all, 4).map(({ id }) => id);

test('A misspelt name leads to the commodity that it is nearest to, in any script', () => {
  expect(near('str annis')[0]).toBe('star-anise');
  expect(near('bajjao')[0]).toBe('star-anise');
  expect(near('番茘枝')[0]).toBe('custard-apple');
  expect(near('벌굴')[0]).toBe('honey');
});

test('What resembles nothing leads nowhere', () => {
  expect(near('titanium dioxide')).toEqual([]);
  expect(near('x')).toEqual([]);
  expect(near('')).toEqual([]);
});
