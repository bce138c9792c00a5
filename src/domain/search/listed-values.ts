import type { FacetName, SearchFilters } from './search-query.ts';
import { type FacetCount, mostFacetValues } from './search-result.ts';

/** The values of a filter that are chosen, as they are counted. */
export function chosenValues(filters: SearchFilters, name: FacetName): ReadonlySet<string> {
  const value = filters[name];
  return new Set(typeof value === 'boolean' ? (value ? ['true'] : []) : value.map(String));
}

/** The values of a filter that are listed: the most frequent, and those that were chosen, whatever they give. */
export function listedValues(counts: readonly FacetCount[], chosen: ReadonlySet<string>): FacetCount[] {
  const known = new Set<string>();
  const least = leastListed(counts);
  const candidates: FacetCount[] = [];
  for (const item of counts) {
    const isChosen = chosen.has(item.value);
    if (isChosen) known.add(item.value);
    if (isChosen || (item.count > 0 && item.count >= least)) candidates.push(item);
  }
  for (const value of chosen) if (!known.has(value)) candidates.push({ value, count: 0 });
  const sorted = candidates.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return sorted.filter(({ value }, at) => at < mostFacetValues || chosen.has(value));
}

/** The count below which a value is not among the most frequent: numbers sort many times as fast as values by name. */
function leastListed(counts: readonly FacetCount[]): number {
  if (counts.length <= mostFacetValues) return 0;
  return Uint32Array.from(counts, ({ count }) => count).sort()[counts.length - mostFacetValues] ?? 0;
}
