import { describe, expect, test } from 'vitest';
import { mostFilters, readSearchAddress, writeSearchAddress } from '#domain/search/search-address.ts';
import { emptyQuery, longestText, noFilters, type SearchQuery } from '#domain/search/search-query.ts';

const known = { isCommodity: (id: string) => id === 'star-anise', isCooperative: (slug: string) => slug === 'tri-le-hoi' };
const read = (address: string) => readSearchAddress(new URLSearchParams(address), known);
const problemOf = (address: string) => (read(address) as { problem: { code: string } }).problem?.code;

describe('a search and its address', () => {
  const full: SearchQuery = {
    text: '八角 & hồi',
    locale: 'ko',
    kind: 'product',
    filters: { ...noFilters(), group: ['food'], commodity: ['star-anise'], form: ['dried', 'oil'], cooperative: ['tri-le-hoi'], commune: ['van-quan'], stars: [3, 5], certificate: ['haccp'], market: ['japan'], month: [2, 11], maxOrderKg: 500, minCapacityKg: 0.5, sample: true },
    sort: 'season',
    page: 3,
  };

  test('are the same, there and back', () => {
    for (const query of [emptyQuery('vi'), full, { ...full, kind: 'cooperative' as const }]) expect(read(writeSearchAddress(query).toString())).toEqual({ query });
  });

  test('keep one address for one search, in whatever order it was asked', () => {
    const address = (query: string) => writeSearchAddress((read(query) as { query: SearchQuery }).query).toString();
    expect(address('month=11&form=oil&locale=en&month=2&month=11&page=1&sort=relevance&q=')).toBe('locale=en&form=oil&month=2&month=11');
  });
});

describe('an address that is no search', () => {
  test.each([
    ['', 'search.locale_missing'],
    ['q=hoi', 'search.locale_missing'],
    ['locale=fr', 'search.unknown_value'],
    ['locale=en&colour=red', 'search.unknown_key'],
    ['locale=en&__proto__=1', 'search.unknown_key'],
    ['locale=en&constructor=1', 'search.unknown_key'],
    ['locale=en&locale=vi', 'search.repeated_key'],
    ['locale=en&q=a&q=b', 'search.repeated_key'],
    ['locale=en&commodity=gold', 'search.unknown_value'],
    ['locale=en&commune=hanoi', 'search.unknown_value'],
    ['locale=en&stars=2', 'search.unknown_value'],
    ['locale=en&month=13', 'search.unknown_value'],
    ['locale=en&month=02', 'search.unknown_value'],
    ['locale=en&page=-1', 'search.unknown_value'],
    ['locale=en&page=0', 'search.unknown_value'],
    ['locale=en&page=1e9', 'search.unknown_value'],
    ['locale=en&page=1000000000', 'search.unknown_value'],
    ['locale=en&maxOrderKg=-5', 'search.unknown_value'],
    ['locale=en&maxOrderKg=NaN', 'search.unknown_value'],
    ['locale=en&maxOrderKg=99999999999', 'search.unknown_value'],
    ['locale=en&sample=yes', 'search.unknown_value'],
    [`locale=en&q=${'a'.repeat(longestText + 1)}`, 'search.text_too_long'],
    [`locale=en${'&form=dried'.repeat(mostFilters + 1)}`, 'search.too_many_filters'],
  ])('%s is refused with %s', (address, code) => {
    expect(problemOf(address)).toBe(code);
  });

  test('quotes what was wrong, cut short and well formed', () => {
    expect(read(`locale=en&form=${'x'.repeat(500)}`)).toEqual({ problem: { code: 'search.unknown_value', key: 'form', value: `${'x'.repeat(39)}…` } });
  });
});
