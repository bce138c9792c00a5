import type { CalendarDate } from '#lib/calendar-date.ts';
import { monthOf } from '#lib/calendar-date.ts';
import { certificateTypes } from '../catalog/certificate.schema.ts';
import { ocopGroupIds } from '../catalog/ocop.schema.ts';
import { placeIds } from '../catalog/places.ts';
import { forms, marketIds } from '../catalog/product.schema.ts';
import type { ItemTable } from './item-table.ts';
import { searchKinds } from './search-document.ts';
import { type FacetName, facetNames, type SearchFilters, type SearchQuery } from './search-query.ts';
import { type FacetCount, mostFacetValues, type SearchFacets } from './search-result.ts';

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

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/**
 * Filters what a text found, and counts for each value of each filter what choosing that value alone would give, the other filters as they are:
 * an item counts for a filter when it fails no other.
 */
export function filterItems(scores: Float32Array | undefined, query: SearchQuery, items: ItemTable, names: IndexedNames): Filtered {
  const kind = searchKinds.indexOf(query.kind);
  const { filters } = query;
  const tests = testsOf(filters, items, names);
  const counts = openCounts(items, names);
  const passed = new Uint32Array(items.size);
  let total = 0;
  for (let item = 0; item < items.size; item += 1) {
    if (items.kind[item] !== kind || (scores && scores[item] === 0)) continue;
    let failed: FacetName | 'other' | undefined;
    let failures = 0;
    for (const { name, passes } of tests) {
      if (passes(item)) continue;
      failed = name;
      failures += 1;
      if (failures > 1 || name === 'other') break;
    }
    if (failures > 1 || failed === 'other') continue;
    if (failures === 0) {
      passed[total++] = item;
      counts.all(item);
    } else if (failed) counts.one(failed, item);
  }
  return { items: passed.subarray(0, total), facets: counts.facets(filters) };
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

function openCounts(items: ItemTable, { commodities, cooperatives }: IndexedNames) {
  const columns = {
    group: { column: items.group, values: ocopGroupIds },
    commodity: { column: items.commodity, values: commodities },
    form: { column: items.form, values: forms },
    commune: { column: items.commune, values: placeIds },
  };
  const bits = {
    stars: { column: items.stars, values: [3, 4, 5], bits: [3, 4, 5] },
    certificate: { column: items.certificates, values: certificateTypes, bits: certificateTypes.map((_, at) => at) },
    market: { column: items.markets, values: marketIds, bits: marketIds.map((_, at) => at) },
    month: { column: items.shipping, values: months, bits: months },
  };
  const cooperative = new Uint32Array(items.size);
  const sample = new Uint32Array(1);
  const count: Partial<Record<FacetName, (item: number) => void>> = {
    cooperative: (item) => {
      const maker = items.maker[item] ?? -1;
      if (maker >= 0) cooperative[maker] = (cooperative[maker] ?? 0) + 1;
    },
    sample: (item) => {
      if (items.sample[item] === 1) sample[0] = (sample[0] ?? 0) + 1;
    },
  };
  const listed: Partial<Record<FacetName, () => FacetCount[]>> = {
    cooperative: () => [...cooperatives].map(([item, slug]) => ({ value: slug, count: cooperative[item] ?? 0 })),
    sample: () => [{ value: 'true', count: sample[0] ?? 0 }],
  };
  for (const [name, { column, values }] of Object.entries(columns)) {
    const tally = new Uint32Array(values.length);
    count[name as FacetName] = (item) => {
      const at = column[item] ?? -1;
      if (at >= 0) tally[at] = (tally[at] ?? 0) + 1;
    };
    listed[name as FacetName] = () => values.map((value, at) => ({ value, count: tally[at] ?? 0 }));
  }
  for (const [name, { column, values, bits: places }] of Object.entries(bits)) {
    // Items with the same set are counted once each set, and taken apart at the end.
    const sets = new Map<number, number>();
    count[name as FacetName] = (item) => {
      const set = column[item] ?? 0;
      if (set !== 0) sets.set(set, (sets.get(set) ?? 0) + 1);
    };
    listed[name as FacetName] = () => values.map((value, at) => ({ value: String(value), count: [...sets].reduce((sum, [set, times]) => sum + (((set >>> (places[at] ?? 0)) & 1) === 1 ? times : 0), 0) }));
  }
  const each = facetNames.map((name) => count[name]).filter((tally) => tally !== undefined);
  return {
    all: (item: number) => {
      for (const tally of each) tally(item);
    },
    one: (name: FacetName, item: number) => count[name]?.(item),
    facets: (filters: SearchFilters) => Object.fromEntries(facetNames.map((name) => [name, shown(listed[name]?.() ?? [], chosen(filters, name))])) as SearchFacets,
  };
}

function chosen(filters: SearchFilters, name: FacetName): ReadonlySet<string> {
  const value = filters[name];
  return new Set(typeof value === 'boolean' ? (value ? ['true'] : []) : value.map(String));
}

function shown(counts: readonly FacetCount[], chosenValues: ReadonlySet<string>): FacetCount[] {
  const known = new Set(counts.map(({ value }) => value));
  const missing = [...chosenValues].filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
  const sorted = [...counts.filter(({ value, count }) => count > 0 || chosenValues.has(value)), ...missing].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return sorted.filter(({ value }, at) => at < mostFacetValues || chosenValues.has(value));
}

/** Puts items in the order that was asked for; what is alike stays in that of relevance, then of the catalogue. */
export function sortItems(found: Uint32Array, scores: Float32Array | undefined, sort: SearchQuery['sort'], items: ItemTable, today: CalendarDate): Uint32Array {
  const month = 1 << monthOf(today);
  const season = (item: number) => ((items.harvest[item] ?? 0) & month ? 2 : (items.shipping[item] ?? 0) & month ? 1 : 0);
  const order = (item: number) => (Number.isNaN(items.minimumOrderKg[item]) ? Number.NEGATIVE_INFINITY : -(items.minimumOrderKg[item] ?? 0));
  const first = { relevance: () => 0, season, newest: (item: number) => items.updated[item] ?? 0, order }[sort];
  return found.sort((a, b) => (sort === 'relevance' ? 0 : first(b) - first(a) || 0) || (scores?.[b] ?? 0) - (scores?.[a] ?? 0) || (items.position[a] ?? 0) - (items.position[b] ?? 0));
}
