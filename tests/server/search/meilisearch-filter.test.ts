import { expect, test } from 'vitest';
import { emptyQuery, noFilters } from '#domain/search/search-query.ts';
import { filterParts, quoted } from '#server/search/meilisearch-filter.ts';

const parts = (filters: Partial<ReturnType<typeof noFilters>>) => [...filterParts({ ...emptyQuery('vi'), filters: { ...noFilters(), ...filters } }, '2026-11-26').values()];

test('Values of one filter are joined by “or”, filters by “and”; what ends is held against the day', () => {
  expect(parts({ form: ['dried', 'fresh'], market: ['china'], stars: [4], month: [11], maxOrderKg: 500, minCapacityKg: 0.5, sample: true } as never)).toEqual([
    ['form = "dried"', 'form = "fresh"'],
    ['until.stars-4 >= 20261126'],
    ['until.market-china >= 20261126'],
    ['shipping = 11'],
    'minimumOrderKg <= 500',
    'capacityKg >= 0.5',
    'sample = true',
  ]);
  expect(parts({})).toEqual([]);
});

test('A value cannot leave its quotation marks', () => {
  for (const value of ['x" OR kind = "product', 'x\\" OR kind = "product', '\\', '\\\\"', '"']) {
    const written = quoted(value);
    const inner = written.slice(1, -1);
    expect(written.startsWith('"') && written.endsWith('"')).toBe(true);
    expect(inner.replace(/\\./g, '')).not.toContain('"');
    expect(inner.replace(/\\./g, '')).not.toContain('\\');
  }
});

test('A value that is part of a name is cut to what a name may hold', () => {
  expect(parts({ certificate: ['x >= 0 OR kind = "y' as never] })).toEqual([['until.certificate-x0ORkindy >= 20261126']]);
});

test('Numbers are digits, whatever they are', () => {
  expect(parts({ maxOrderKg: 1e9, minCapacityKg: Number.NaN })).toEqual(['minimumOrderKg <= 1000000000', 'capacityKg >= 0']);
});
