import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { emptyQuery, type SearchQuery } from '#domain/search/search-query.ts';
import { openFirstAnswers } from '#server/search/first-answers.ts';
import { firstKeys } from '#server/search/first-keys.ts';
import { noFacets } from '../../fixtures/no-facets.ts';

const asked = (text: string): SearchQuery => ({ ...emptyQuery('ja'), text });

/** An index that needs so long for a text, and tells what it was asked. */
function opened(msOf: Record<string, number>) {
  const questions: string[] = [];
  const search = openFirstAnswers(
    {
      firstKeys: () => Object.keys(msOf).map(asked),
      search: ({ text }, today) => {
        questions.push(`${today} ${text}`);
        return { hits: [], total: 7, page: 1, pages: 1, facets: noFacets, engine: 'embedded', ms: msOf[text] ?? 1 };
      },
    },
    '2026-11-26',
  );
  const rest = async () => {
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
  };
  return { questions, search, rest };
}

test('What people type first is searched before anybody asks, and a dear answer is not searched again that day', async () => {
  const { questions, search, rest } = opened({ 八: 9, 茶: 1 });
  await rest();
  expect(questions).toEqual(['2026-11-26 八', '2026-11-26 茶']);
  expect(search(asked('八'), '2026-11-26')).toMatchObject({ total: 7, ms: 0 });
  expect(search(asked('茶'), '2026-11-26')).toMatchObject({ total: 7, ms: 1 });
  expect(questions).toEqual(['2026-11-26 八', '2026-11-26 茶', '2026-11-26 茶']);
});

test('On a new day everything is searched anew', async () => {
  const { questions, search, rest } = opened({ 八: 9 });
  await rest();
  expect(search(asked('八'), '2026-11-27').ms).toBe(9);
  await rest();
  expect(search(asked('八'), '2026-11-27').ms).toBe(0);
  expect(questions).toEqual(['2026-11-26 八', '2026-11-27 八', '2026-11-27 八']);
});

test('Only the very same question is answered from memory', async () => {
  const { search, rest } = opened({ 八: 9 });
  await rest();
  expect(search({ ...asked('八'), page: 2 }, '2026-11-26').ms).toBe(9);
  expect(search({ ...asked('八'), locale: 'ko' }, '2026-11-26').ms).toBe(9);
});

test('First keys are the first letters of trade names, each language’s own and those in Latin letters, shortest first', () => {
  const keys = firstKeys([{ names: { vi: 'Hồi', en: 'Star anise', zh: '八角', ko: '팔각', ja: '八角' }, aliases: ['bajiao', '大料'] }]);
  expect(keys.slice(0, 10).map(({ locale, text }) => `${locale} ${text}`)).toEqual(['vi h', 'vi b', 'en s', 'en b', 'zh 八', 'zh b', 'ko 팔', 'ko b', 'ja 八', 'ja b']);
  expect(keys.filter(({ locale }) => locale === 'vi').map(({ text }) => text)).toEqual(['h', 'b', 'hồ', 'ba']);
});
