import { describe, expect, test } from 'vitest';
import { queryString, searchPanel } from '#components/search/search-panel.ts';
import { findWaysOut } from '#components/search/ways-out.ts';
import { emptyQuery, noFilters, type SearchQuery } from '#domain/search/search-query.ts';
import type { SearchFacets } from '#domain/search/search-result.ts';
import { localeCodes } from '#i18n/locales.ts';
import { readSnapshot } from '../../fixtures/built-site.ts';
import { noFacets } from '../../fixtures/no-facets.ts';

const { catalogue } = readSnapshot();
const facets: SearchFacets = {
  ...noFacets,
  stars: [
    { value: '3', count: 2 },
    { value: '5', count: 1 },
  ],
  month: [
    { value: '11', count: 3 },
    { value: '2', count: 1 },
  ],
  sample: [
    { value: 'false', count: 1 },
    { value: 'true', count: 4 },
  ],
};
const asked = (change: Partial<SearchQuery>): SearchQuery => ({ ...emptyQuery('en'), ...change });

describe('the panel of a search', () => {
  test('gives each filter a chip whose address is the same search without it, from the first page', () => {
    const panel = searchPanel(asked({ text: 'tea', page: 3, filters: { ...noFilters(), form: ['tea', 'dried'], sample: true, maxOrderKg: 100 } }), { total: 5, facets }, catalogue, 'en');
    expect(panel.chips.map(({ label, query }) => [label, query])).toEqual([
      ['Tea', '?q=tea&form=dried&maxOrderKg=100&sample=true'],
      ['Dried', '?q=tea&form=tea&maxOrderKg=100&sample=true'],
      ['Sample available', '?q=tea&form=dried&form=tea&maxOrderKg=100'],
      ['Minimum order up to 100 kg', '?q=tea&form=dried&form=tea&sample=true'],
    ]);
    expect(panel.cleared).toBe('?q=tea');
  });

  test('puts stars from five down and months through the year, and asks of samples only whether there is one', () => {
    const panel = searchPanel(asked({}), { total: 3, facets }, catalogue, 'en');
    expect(Object.fromEntries(panel.facets.map(({ name, values }) => [name, values.map(({ value }) => value)]))).toEqual({ stars: ['5', '3'], month: ['2', '11'], sample: ['true'] });
  });

  test('offers a limit that the address names beside the round ones', () => {
    const { limits } = searchPanel(asked({ filters: { ...noFilters(), maxOrderKg: 77 } }), { total: 1, facets }, catalogue, 'en');
    expect(limits[0]).toMatchObject({ value: '77' });
    expect(limits[0]?.options.map(({ label }) => label)).toContain('77 kg');
  });

  test.each(localeCodes)('has a heading in %s that names text and count, and none of them in an address', (locale) => {
    const panel = searchPanel({ ...emptyQuery(locale), text: ' 八角 ' }, { total: 13, facets }, catalogue, locale);
    expect(panel.title).toContain('八角');
    expect(panel.title).toContain('13');
    expect(panel.documentTitle).toContain('Chợ Phiên');
    expect(panel.query).not.toContain('locale');
  });
});

describe('ways out of a search that found nothing', () => {
  test('without filters come before everything else', async () => {
    const query = asked({ text: 'tea', filters: { ...noFilters(), stars: [5] } });
    const ways = await findWaysOut(query, { total: 0 }, catalogue, async () => ({ total: 7 }));
    expect(ways).toEqual({ unfiltered: { label: '7 products', href: '/en/search/?q=tea' }, near: [], kinds: [], languages: [], commodities: [] });
  });

  test('lead from a page past the end to the first', async () => {
    const ways = await findWaysOut(asked({ page: 99 }), { total: 57 }, catalogue, async () => ({ total: 57 }));
    expect(ways.unfiltered?.href).toBe('/en/search/');
  });

  test('are near names, other things and other languages that do find something', async () => {
    const ways = await findWaysOut(asked({ text: 'str annis' }), { total: 0 }, catalogue, async ({ kind, locale }) => ({ total: kind === 'cooperative' || locale === 'ja' ? 2 : 0 }));
    expect(ways.near.map(({ label }) => label)).toContain('Star anise');
    expect(ways.kinds).toEqual([{ label: '2 cooperatives', href: '/en/search/?q=str+annis&kind=cooperative' }]);
    expect(ways.languages).toEqual([{ label: '日本語', href: '/ja/search/?q=str+annis', lang: 'ja' }]);
    expect(ways.commodities).toEqual([]);
  });

  test('are the largest commodities where nothing else is left', async () => {
    const ways = await findWaysOut(asked({ text: 'titanium dioxide' }), { total: 0 }, catalogue, async () => ({ total: 0 }));
    expect(ways.commodities).toHaveLength(8);
  });
});

test('A search has one address', () => {
  expect(queryString(emptyQuery('ko'))).toBe('');
  expect(queryString({ ...emptyQuery('ko'), text: '팔각', kind: 'cooperative', sort: 'newest', page: 2 })).toBe(`?${new URLSearchParams({ q: '팔각', kind: 'cooperative', sort: 'newest', page: '2' })}`);
});
