import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import { emptyQuery, type FacetName, facetNames, hitsPerPage, noFilters, type SearchFilters, type SearchQuery } from '#domain/search/search-query.ts';
import { mostFacetValues, type SearchFacets } from '#domain/search/search-result.ts';
import { localeCodes } from '#i18n/locales.ts';
import { hostileText, hostileTexts } from '../fixtures/hostile-texts.ts';
import { noLabels } from '../fixtures/no-facets.ts';
import { random } from '../fixtures/random.ts';
import { drawnQueries } from '../fixtures/search-queries.ts';

export interface EngineUnderTest {
  engine: SearchEngine;
  /** The sample catalogue, of which it has an index. */
  catalogue: Catalogue;
  today: string;
}

export interface ContractOptions {
  /** Queries of which every count of every facet is compared. */
  facetQueries: number;
  /** Random texts. */
  fuzz: number;
  /** Longest time of one, in the engine, in milliseconds; left out where the machine may be busy. */
  longestMs?: number;
}

/** What every search engine of the site must do. */
export function describeSearchEngine(name: string, open: () => Promise<EngineUnderTest>, { facetQueries, fuzz, longestMs }: ContractOptions): void {
  describe(`the ${name} engine`, () => {
    let under: EngineUnderTest;
    const search = (query: Partial<SearchQuery>) => under.engine.search({ ...emptyQuery(query.locale ?? 'en'), ...query }, under.today);
    const filtered = (filters: Partial<SearchFilters>, query: Partial<SearchQuery> = {}) => search({ ...query, filters: { ...noFilters(), ...filters } });
    const slugs = async (query: Partial<SearchQuery>) => (await search(query)).hits.map(({ slug }) => slug);
    beforeAll(async () => {
      under = await open();
    });
    afterAll(() => under?.engine.close());

    test('holds everything in every language', async () => {
      const { products, cooperatives, fairs } = under.catalogue;
      expect(await under.engine.documents()).toBe((products.length + cooperatives.length + fairs.length) * localeCodes.length);
    });

    test('writes what it finds, in the words it is given', async () => {
      const labels = { ...noLabels, form: { dried: '乾燥品' } };
      const query = { ...emptyQuery('ja'), text: '八角' };
      const [{ hits, total, facets }, { body, ...written }] = await Promise.all([under.engine.search(query, under.today), under.engine.answer(query, under.today, labels)]);
      const answer = JSON.parse(new TextDecoder().decode(body)) as { total: number; hits: { slug: string; matched: unknown }[]; facets: SearchFacets };
      expect(written).toMatchObject({ total, isNothing: false, engine: under.engine.name });
      expect(answer.total).toBe(total);
      expect(answer.hits.map(({ slug }) => slug)).toEqual(hits.map(({ slug }) => slug));
      expect(answer.facets.form).toEqual(facets.form.map(({ value, count }) => ({ value, label: value === 'dried' ? '乾燥品' : value, count })));
      expect((await under.engine.answer({ ...query, text: 'kangaroo' }, under.today, labels)).isNothing).toBe(true);
    });

    test('lists everything for an empty text, in the order of the catalogue', async () => {
      const first = await search({});
      expect(first.total).toBe(under.catalogue.products.length);
      expect(first.hits.map(({ slug }) => slug)).toEqual(under.catalogue.products.slice(0, hitsPerPage).map(({ slug }) => slug));
      expect((await search({ kind: 'cooperative' })).total).toBe(under.catalogue.cooperatives.length);
      expect((await search({ kind: 'fair' })).total).toBe(under.catalogue.fairs.length);
    });

    test.each(['八角', '大料', 'bajiao', 'hakkaku', '팔각', '팔각을', 'スターアニス', 'すたーあにす', 'ｽﾀｰｱﾆｽ', 'hoi', 'hồi', 'star anis', 'Illicium verum', '0909.61', '090961', 'HS 0909.61.00'])('finds star anise by “%s” in every language', async (text) => {
      for (const locale of localeCodes) expect([locale, (await search({ locale, text })).hits[0]?.commodity?.id]).toEqual([locale, 'star-anise']);
    });

    test('says what was matched, as it is written, where the name does not show it', async () => {
      const matchedBy = async (text: string) => (await search({ locale: 'en', text })).hits[0]?.matched;
      expect(await matchedBy('八角')).toEqual({ field: 'alias', text: '八角' });
      expect(await matchedBy('hoi')).toEqual({ field: 'alias', text: 'hồi' });
      expect(await matchedBy('090961')).toEqual({ field: 'hs', text: '0909.61' });
      expect(await matchedBy('star anise')).toBeUndefined();
    });

    test('marks the words in name and summary, within them and in order', async () => {
      const { hits } = await search({ locale: 'vi', text: 'hoa hoi' });
      const [best] = hits;
      expect(best?.highlight.name.map(([from, to]) => best.name.slice(from, to).toLowerCase())).toEqual(['hoa', 'hồi']);
      for (const query of drawnQueries(under.catalogue, 40, 5))
        for (const { name: shown, summary, highlight } of (await under.engine.search(query, under.today)).hits)
          for (const [text, ranges] of [
            [shown, highlight.name],
            [summary, highlight.summary],
          ] as const)
            for (const [at, [from, to]] of ranges.entries()) expect(from < to && to <= text.length && from >= (ranges[at - 1]?.[1] ?? 0)).toBe(true);
    });

    test('puts the word with the tones that were typed before others', async () => {
      expect((await search({ locale: 'vi', text: 'na' })).hits[0]?.commodity?.id).toBe('custard-apple');
    });

    test.each([
      ['vi', 'thạhc đen', 'thạch đen'],
      ['en', 'custerd apple', 'custard apple'],
    ] as const)('suggests a spelling: %s “%s” → “%s”', async (locale, text, meant) => {
      const { suggestion, total } = await search({ locale, text });
      expect([suggestion, total > 0]).toEqual([meant, true]);
      expect((await search({ locale, text: meant })).suggestion).toBeUndefined();
    });

    test('finds cooperatives by name and by what they sell', async () => {
      expect((await slugs({ kind: 'cooperative', locale: 'vi', text: 'chè mẫu sơn' }))[0]).toBe('mau-son-che');
      expect(await slugs({ kind: 'cooperative', locale: 'en', text: '八角' })).toContain('tri-le-hoi');
    });

    test('finds nothing for what is not there', async () => {
      const { hits, total, pages, facets } = await search({ text: 'qqqqqqqqq' });
      expect([hits, total, pages, Object.values(facets).flat()]).toEqual([[], 0, 1, []]);
    });

    describe('filters', () => {
      test('keep what has one of the values, and all filters together', async () => {
        const facts = new Map(under.catalogue.products.map((product) => [product.slug, product.facts]));
        const { hits, total } = await filtered({ form: ['dried', 'oil'], month: [11] });
        expect(total).toBe(under.catalogue.products.filter(({ facts: { form, season } }) => ['dried', 'oil'].includes(form) && season.shipping.includes(11)).length);
        expect(hits.every(({ slug }) => ['dried', 'oil'].includes(facts.get(slug)?.form ?? ''))).toBe(true);
      });

      test('take an order in kilograms, whatever unit it was given in', async () => {
        const units: Record<string, number> = { g: 0.001, kg: 1, t: 1000, ml: 0.001, L: 1 };
        const kg = (quantity: { value: number; unit: string } | undefined) => (quantity ? quantity.value * (units[quantity.unit] ?? Number.NaN) : Number.NaN);
        expect((await filtered({ maxOrderKg: 100 })).total).toBe(under.catalogue.products.filter(({ facts }) => kg(facts.minimumOrder) <= 100).length);
        expect((await filtered({ minCapacityKg: 1000 })).total).toBe(under.catalogue.products.filter(({ facts }) => kg(facts.capacity) >= 1000).length);
      });

      test('count stars only while they are held', async () => {
        const count = async (day: string) => (await under.engine.search({ ...emptyQuery('en'), filters: { ...noFilters(), stars: [3, 4, 5] } }, day)).total;
        expect(await count(under.today)).toBeGreaterThan(0);
        expect(await count('2099-01-01')).toBe(0);
        expect(await count(under.today)).toBeGreaterThan(0);
      });

      test('of samples keep what offers one', async () => {
        expect((await filtered({ sample: true })).total).toBe(under.catalogue.products.filter(({ facts }) => facts.samplePrice).length);
      });
    });

    test(`count for every value what choosing it gives: ${facetQueries} queries`, { timeout: 600_000 }, async () => {
      const wrong: string[] = [];
      for (const query of drawnQueries(under.catalogue, facetQueries, 11)) {
        const { facets } = await under.engine.search(query, under.today);
        for (const facet of facetNames) {
          expect(facets[facet].length).toBeLessThanOrEqual(mostFacetValues + 60);
          for (const { value, count } of facets[facet]) {
            const { total } = await under.engine.search({ ...query, filters: { ...query.filters, [facet]: filterValue(facet, value) } }, under.today);
            if (total !== count) wrong.push(`${JSON.stringify(query)} ${facet}=${value}: ${count}, found ${total}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });

    test('keeps a chosen value among the facets, even where it gives nothing', async () => {
      const { facets } = await filtered({ form: ['frozen'] }, { text: '八角' });
      expect(facets.form.find(({ value }) => value === 'frozen')).toEqual({ value: 'frozen', count: 0 });
    });

    describe('orders', () => {
      const factsOf = (slug: string) => under.catalogue.products.find((product) => product.slug === slug)?.facts;

      test('newest first', async () => {
        const days = (await slugs({ sort: 'newest' })).map((slug) => factsOf(slug)?.updated ?? '');
        expect(days).toEqual([...days].sort().reverse());
      });

      test('what is harvested this month, then what ships', async () => {
        const month = Number(under.today.slice(5, 7));
        const worth = (await slugs({ sort: 'season' })).map((slug) => (factsOf(slug)?.season.harvest.includes(month) ? 2 : factsOf(slug)?.season.shipping.includes(month) ? 1 : 0));
        expect(worth).toEqual([...worth].sort().reverse());
      });

      test('the smallest order first', async () => {
        const units: Record<string, number> = { g: 0.001, kg: 1, t: 1000, ml: 0.001, L: 1 };
        const kg = (await slugs({ sort: 'order' })).map((slug) => (factsOf(slug)?.minimumOrder.value ?? 0) * (units[factsOf(slug)?.minimumOrder.unit ?? ''] ?? Number.POSITIVE_INFINITY));
        expect(kg).toEqual([...kg].sort((a, b) => a - b));
      });
    });

    describe('pages', () => {
      test('show every hit once', async () => {
        const first = await search({ text: '' });
        const all: string[] = [];
        for (let page = 1; page <= first.pages; page += 1) all.push(...(await slugs({ page })));
        expect(all.length).toBe(first.total);
        expect(new Set(all).size).toBe(first.total);
      });

      test.each([99_999, 1e9])('behind the last (%d) are empty and know the total', async (page) => {
        const { hits, total } = await search({ page });
        expect([hits, total]).toEqual([[], under.catalogue.products.length]);
      });
    });

    test('finds the same every time', async () => {
      for (const query of drawnQueries(under.catalogue, 20, 3)) {
        const once = { ...(await under.engine.search(query, under.today)), ms: 0 };
        expect({ ...(await under.engine.search(query, under.today)), ms: 0 }).toEqual(once);
      }
    });

    test.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 40), text]))('bears %s', async (_, text) => {
      for (const locale of ['vi', 'ja'] as const) {
        const { total, hits } = await search({ locale, text });
        expect(hits.length).toBeLessThanOrEqual(total);
      }
    });

    test(`bears ${fuzz} random texts`, { timeout: 3_600_000 }, async () => {
      const chance = random(17);
      const slow: string[] = [];
      for (let at = 0; at < fuzz; at += 1) {
        const text = hostileText(chance);
        const query: Partial<SearchQuery> = { text, locale: chance.pick(localeCodes), kind: chance.pick(['product', 'product', 'cooperative', 'fair']) };
        let { ms } = await search(query);
        // The machine may have been busy with something else: what is slow by itself is slow each time.
        for (let again = 0; again < 4 && ms > (longestMs ?? Number.POSITIVE_INFINITY); again += 1) ms = Math.min(ms, (await search(query)).ms);
        if (longestMs && ms > longestMs) slow.push(`${JSON.stringify(text)} took ${ms.toFixed(0)} ms each time`);
      }
      expect(slow).toEqual([]);
    });
  });
}

function filterValue(facet: FacetName, value: string): unknown {
  if (facet === 'sample') return value === 'true';
  return [facet === 'stars' || facet === 'month' ? Number(value) : value];
}
