import { certificateTypes } from '../catalog/certificate.schema.ts';
import { ocopGroupIds } from '../catalog/ocop.schema.ts';
import { placeIds } from '../catalog/places.ts';
import { forms, marketIds } from '../catalog/product.schema.ts';
import type { ItemTable } from './item-table.ts';
import { chosenValues, listedValues } from './listed-values.ts';
import { type FacetName, facetNames, type SearchFilters } from './search-query.ts';
import type { FacetCount, SearchFacets } from './search-result.ts';

/** Names that only the index knows, for filters and for the values of facets. */
export interface IndexedNames {
  commodities: readonly string[];
  /** Slug of a cooperative by the number of its item. */
  cooperatives: ReadonlyMap<number, string>;
}

export interface Filtered {
  /** Items that pass every filter. */
  items: Uint32Array;
  facets: SearchFacets;
}

const starCounts = [3, 4, 5] as const;
const months = Array.from({ length: 12 }, (_, at) => at + 1);

/**
 * Filters what a text found, and counts for each value of each filter what choosing that value alone would give, the other filters as they are:
 * an item counts for a filter when it fails no other.
 */
export function filterItems(found: ArrayLike<number>, filters: SearchFilters, items: ItemTable, names: IndexedNames): Filtered {
  const tests = testsOf(filters, items, names);
  const passed = new Uint32Array(found.length);
  const failedOnly = new Map<FacetName, number[]>(tests.flatMap(({ name }) => (name === 'other' ? [] : [[name, []]])));
  let total = 0;
  for (let at = 0; at < found.length; at += 1) {
    const item = found[at] ?? 0;
    const failed = tests.length === 0 ? undefined : failedTest(tests, item);
    if (failed === undefined) passed[total++] = item;
    else if (failed !== 'other') failedOnly.get(failed)?.push(item);
  }
  const own = passed.subarray(0, total);
  return { items: own, facets: Object.fromEntries(facetNames.map((name) => [name, listedValues(countValues(name, [own, failedOnly.get(name) ?? []], items, names), chosenValues(filters, name))])) as SearchFacets };
}

/** The filter that an item fails; `other` where it fails several, or one whose values are not counted. */
function failedTest(tests: readonly FilterTest[], item: number): FilterTest['name'] | undefined {
  let failed: FilterTest['name'] | undefined;
  for (const { name, passes } of tests) {
    if (passes(item)) continue;
    if (failed !== undefined || name === 'other') return 'other';
    failed = name;
  }
  return failed;
}

interface FilterTest {
  name: FacetName | 'other';
  passes(item: number): boolean;
}

function testsOf(filters: SearchFilters, items: ItemTable, { commodities, cooperatives }: IndexedNames): FilterTest[] {
  const tests: FilterTest[] = [];
  const among = (name: FacetName, column: ArrayLike<number>, numbers: readonly number[]) => {
    const wanted = new Set(numbers);
    tests.push({ name, passes: (item) => wanted.has(column[item] ?? -1) });
  };
  const anyBit = (name: FacetName, column: ArrayLike<number>, bits: readonly number[]) => {
    const mask = bits.reduce((sum, bit) => sum | (1 << bit), 0);
    tests.push({ name, passes: (item) => ((column[item] ?? 0) & mask) !== 0 });
  };
  const { maxOrderKg, minCapacityKg } = filters;
  if (maxOrderKg !== undefined) tests.push({ name: 'other', passes: (item) => (items.minimumOrderKg[item] ?? Number.NaN) <= maxOrderKg });
  if (minCapacityKg !== undefined) tests.push({ name: 'other', passes: (item) => (items.capacityKg[item] ?? Number.NaN) >= minCapacityKg });
  const makers = new Set(filters.cooperative);
  if (filters.group.length > 0) among('group', items.group, placesIn(ocopGroupIds, filters.group));
  if (filters.commodity.length > 0) among('commodity', items.commodity, placesIn(commodities, filters.commodity));
  if (filters.form.length > 0) among('form', items.form, placesIn(forms, filters.form));
  if (makers.size > 0)
    among(
      'cooperative',
      items.maker,
      [...cooperatives].flatMap(([item, slug]) => (makers.has(slug) ? [item] : [])),
    );
  if (filters.commune.length > 0) among('commune', items.commune, placesIn(placeIds, filters.commune));
  if (filters.stars.length > 0) anyBit('stars', items.stars, filters.stars);
  if (filters.certificate.length > 0) anyBit('certificate', items.certificates, placesIn(certificateTypes, filters.certificate));
  if (filters.market.length > 0) anyBit('market', items.markets, placesIn(marketIds, filters.market));
  if (filters.month.length > 0) anyBit('month', items.shipping, filters.month);
  if (filters.sample) tests.push({ name: 'sample', passes: (item) => items.sample[item] === 1 });
  return tests;
}

function placesIn<Value>(list: readonly Value[], values: readonly Value[]): number[] {
  return values.map((value) => list.indexOf(value)).filter((at) => at >= 0);
}

/** How often each value occurs in some lists of items; values that do not occur are left out. */
function countValues(name: FacetName, lists: readonly ArrayLike<number>[], items: ItemTable, { commodities, cooperatives }: IndexedNames): FacetCount[] {
  const named = (column: ArrayLike<number>, limit: number, nameOf: (place: number) => string | undefined) =>
    tallyOf(column, lists, limit).flatMap(({ value: place, count }) => {
      const value = nameOf(place);
      return value === undefined ? [] : [{ value, count }];
    });
  const bits = (column: ArrayLike<number>, values: readonly (string | number)[], places: readonly number[]) => {
    const counts = new Uint32Array(32);
    for (const { value: set, count } of tallyOf(column, lists, 2 ** (Math.max(...places) + 1)))
      for (let rest = set; rest !== 0; rest &= rest - 1) {
        const lowest = 31 - Math.clz32(rest & -rest);
        counts[lowest] = (counts[lowest] ?? 0) + count;
      }
    return values.map((value, at) => ({ value: String(value), count: counts[places[at] ?? 0] ?? 0 }));
  };
  switch (name) {
    case 'group':
      return named(items.group, ocopGroupIds.length, (at) => ocopGroupIds[at]);
    case 'commodity':
      return named(items.commodity, commodities.length, (at) => commodities[at]);
    case 'form':
      return named(items.form, forms.length, (at) => forms[at]);
    case 'commune':
      return named(items.commune, placeIds.length, (at) => placeIds[at]);
    case 'cooperative':
      return named(items.maker, items.size, (item) => cooperatives.get(item));
    case 'stars':
      return bits(items.stars, starCounts, starCounts);
    case 'certificate':
      return bits(items.certificates, certificateTypes, [...certificateTypes.keys()]);
    case 'market':
      return bits(items.markets, marketIds, [...marketIds.keys()]);
    case 'month':
      return bits(items.shipping, months, months);
    case 'sample':
      return named(items.sample, 2, (at) => (at === 1 ? 'true' : undefined));
  }
}

/** All tallies use this memory, and leave it empty. */
let memory = new Uint32Array(2 ** 14);

/** How often each number below a limit occurs in a column, in the order of its first occurrence. What has no value has none to count: it stands as -1. */
function tallyOf(column: ArrayLike<number>, lists: readonly ArrayLike<number>[], limit: number): { value: number; count: number }[] {
  if (limit > memory.length) memory = new Uint32Array(limit);
  const counts = memory;
  const seen: number[] = [];
  for (const list of lists)
    for (let at = 0; at < list.length; at += 1) {
      const value = column[list[at] ?? 0] ?? -1;
      if (value < 0) continue;
      const before = counts[value] ?? 0;
      if (before === 0) seen.push(value);
      counts[value] = before + 1;
    }
  return seen.map((value) => {
    const count = counts[value] ?? 0;
    counts[value] = 0;
    return { value, count };
  });
}
