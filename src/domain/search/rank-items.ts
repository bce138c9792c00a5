import type { CalendarDate } from '#lib/calendar-date.ts';
import { monthOf } from '#lib/calendar-date.ts';
import type { ItemTable } from './item-table.ts';
import type { SearchSort } from './search-query.ts';

/** Puts found items in order, and answers those from one place to before another. */
export type Ranker = (found: ArrayLike<number>, scores: Float32Array | undefined, sort: SearchSort, today: CalendarDate, from: number, to: number) => number[];

/** Steps of a score that count as different. */
const scoreSteps = 256;
const mostScore = 2 ** 17;

/**
 * An order is one number an item, made of the sort that was asked for, the score and the place in the catalogue, each within its own digits:
 * numbers sort many times as fast as items with a comparison.
 */
export function openRanker(items: ItemTable): Ranker {
  const { size, harvest, shipping } = items;
  const places = Math.max(1, size);
  const newest = ranksOf(items.updated, size);
  const order = ranksOf(
    items.minimumOrderKg.map((kg) => (Number.isNaN(kg) ? Number.NEGATIVE_INFINITY : -kg)),
    size,
  );
  return (found, scores, sort, today, from, to) => {
    const month = 1 << monthOf(today);
    const first = (item: number): number => {
      if (sort === 'season') return ((harvest[item] ?? 0) & month) !== 0 ? 2 : ((shipping[item] ?? 0) & month) !== 0 ? 1 : 0;
      return sort === 'newest' ? (newest[item] ?? 0) : sort === 'order' ? (order[item] ?? 0) : 0;
    };
    const keys = new Float64Array(found.length);
    const byKey = new Map<number, number>();
    for (let at = 0; at < found.length; at += 1) {
      const item = found[at] ?? 0;
      const score = Math.min(mostScore - 1, Math.round((scores?.[item] ?? 0) * scoreSteps));
      keys[at] = (first(item) * mostScore + score) * places + (places - 1 - (items.position[item] ?? 0));
    }
    const wanted = bestOf(keys, to).subarray(from, to);
    const kept = new Set(wanted);
    for (let at = 0; at < found.length; at += 1) if (kept.has(keys[at] ?? 0)) byKey.set(keys[at] ?? 0, found[at] ?? 0);
    return [...wanted].map((key) => byKey.get(key) ?? 0);
  };
}

const fewEnough = 256;

/** The highest numbers, highest first. A few are picked while passing; many are worth a sort of all. */
function bestOf(keys: Float64Array, most: number): Float64Array {
  if (most > fewEnough || keys.length <= fewEnough) return keys.slice().sort().reverse().subarray(0, most);
  const best = new Float64Array(most).fill(Number.NEGATIVE_INFINITY);
  for (const key of keys) {
    if (key <= (best[most - 1] ?? 0)) continue;
    let at = most - 1;
    while (at > 0 && (best[at - 1] ?? 0) < key) {
      best[at] = best[at - 1] ?? 0;
      at -= 1;
    }
    best[at] = key;
  }
  return best;
}

/** Places of values among all different ones, from 0. */
function ranksOf(values: ArrayLike<number>, size: number): Uint32Array {
  const different = [...new Set(Array.from(values))].sort((a, b) => a - b);
  const ranks = new Map(different.map((value, rank) => [value, rank]));
  return Uint32Array.from({ length: size }, (_, item) => ranks.get(values[item] ?? 0) ?? 0);
}
