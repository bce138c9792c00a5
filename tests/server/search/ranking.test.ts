import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyQuery } from '#domain/search/search-query.ts';
import { localeCodes } from '#i18n/locales.ts';
import { mean, poseQuery, scoreRanking } from '../../../scripts/bench/search-judge.ts';
import type { EngineUnderTest } from '../../contracts/search-engine.ts';
import { openSampleEngine } from '../../fixtures/embedded-engine.ts';
import { judgedQueries } from '../../fixtures/search-queries.ts';

let under: EngineUnderTest;
beforeAll(async () => {
  under = await openSampleEngine();
});
afterAll(() => under.engine.close());

/** Scores of a list of queries on the sample catalogue. */
async function scoresOf(name: 'queries' | 'held-out') {
  const posed = judgedQueries(name).flatMap((query) => poseQuery(query, under.catalogue) ?? []);
  return Promise.all(
    posed.map(async (query) => ({
      ...query,
      ...scoreRanking(
        query,
        (await under.engine.search({ ...emptyQuery(query.locale), text: query.text }, under.today)).hits.map(({ slug }) => slug),
      ),
    })),
  );
}

describe('on the judged queries', () => {
  test.each(localeCodes)('%s ranks with nDCG@10 ≥ 0.95 and MRR ≥ 0.97', async (locale) => {
    const own = (await scoresOf('queries')).filter((row) => row.locale === locale);
    expect(own.length).toBeGreaterThan(2);
    expect(mean(own.map(({ ndcg }) => ndcg))).toBeGreaterThanOrEqual(0.95);
    expect(mean(own.map(({ reciprocalRank }) => reciprocalRank))).toBeGreaterThanOrEqual(0.97);
  });

  test('every type ranks with nDCG@10 ≥ 0.92, several words with ≥ 0.88', async () => {
    const weak = [...Map.groupBy(await scoresOf('queries'), ({ type }) => type)].map(([type, rows]) => [type, mean(rows.map(({ ndcg }) => ndcg))] as const).filter(([type, ndcg]) => ndcg < (type === 'multi' ? 0.88 : 0.92));
    expect(weak).toEqual([]);
  });
});

test('Queries that were kept apart rank within 0.03 of the judged ones', async () => {
  const [judged, apart] = [await scoresOf('queries'), await scoresOf('held-out')];
  expect(mean(apart.map(({ ndcg }) => ndcg))).toBeGreaterThanOrEqual(mean(judged.map(({ ndcg }) => ndcg)) - 0.03);
});

test.each([
  ['vi', 'na', ['custard-apple']],
  ['vi', 'hồng', ['dried-persimmon', 'persimmon']],
  ['en', 'sugar apple frozen', ['custard-apple']],
  ['zh', '八角粉', ['star-anise']],
  ['ja', '乾燥しいたけ', ['shiitake']],
  ['ko', '랑선 꿀', ['honey']],
] as const)('%s “%s” begins with %j', async (locale, text, commodities) => {
  const [first] = (await under.engine.search({ ...emptyQuery(locale), text }, under.today)).hits;
  expect(commodities).toContain(first?.commodity?.id);
});
