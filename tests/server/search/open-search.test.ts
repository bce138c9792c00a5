import { describe, expect, test } from 'vitest';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import { emptyQuery, type SearchQuery } from '#domain/search/search-query.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import { writeAnswer } from '#domain/search/written-answer.ts';
import { openSearch } from '#server/search/open-search.ts';
import { noFacets, noLabels } from '../../fixtures/no-facets.ts';

const result = (total: number): SearchResult => ({ hits: [], total, page: 1, pages: 1, facets: noFacets, engine: 'embedded', ms: 3 });
const asked = (text: string): SearchQuery => ({ ...emptyQuery('ja'), text });

/** A search whose engine finds so many goods, and counts what it is asked. */
function opened({ total = 1, hasFallback = false } = {}) {
  const questions: string[] = [];
  const noted: string[] = [];
  let day = '2026-11-26';
  const search = async ({ text }: SearchQuery) => {
    questions.push(text);
    return result(total);
  };
  const engine: SearchEngine & { state?: () => { engine: 'embedded'; fallback: boolean } } = {
    name: 'embedded',
    search,
    answer: async (query) => writeAnswer(await search(query), noLabels),
    documents: async () => 1,
    close: async () => {},
    ...(hasFallback && { state: () => ({ engine: 'embedded', fallback: true }) }),
  };
  const gaps = { note: ({ text }: SearchQuery) => void noted.push(text), flush: () => {} };
  const site = openSearch(engine, gaps as never, () => day);
  const answer = async (text: string) => {
    const { body, ms } = await site.answer(asked(text), noLabels);
    return [(JSON.parse(new TextDecoder().decode(body)) as SearchResult).total, ms];
  };
  const turn = () => {
    day = '2026-11-27';
  };
  return { questions, noted, answer, turn };
}

describe('a written answer', () => {
  test('is searched and written once a day, however many type the same', async () => {
    const { questions, answer, turn } = opened();
    expect([await answer('八角'), await answer('八角'), await answer('茶')]).toEqual([
      [1, 3],
      [1, 0],
      [1, 3],
    ]);
    expect(questions).toEqual(['八角', '茶']);
    turn();
    expect((await answer('八角'))[1]).toBe(3);
  });

  test('that found nothing is counted each time', async () => {
    const { noted, answer } = opened({ total: 0 });
    await answer('kangaroo');
    await answer('kangaroo');
    expect(noted).toEqual(['kangaroo', 'kangaroo']);
  });

  test('is not kept where another engine may answer the next moment', async () => {
    const { questions, answer } = opened({ hasFallback: true });
    await answer('茶');
    await answer('茶');
    expect(questions).toEqual(['茶', '茶']);
  });
});
