import type { SearchQuery } from '#domain/search/search-query.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { SearchIndex } from './search-index.ts';

/** Longest time that a new index asks itself. A national catalogue is warm by then, one of a province in a tenth of it. */
const warmUpMs = 2000;
/** What takes less is not worth the memory. */
const dearMs = 2;
/** Each takes some 40 KB. */
const mostKept = 500;

/**
 * Asks an index what people type first, with room for a real question after each, and keeps the dear answers for the day:
 * first letters find the most, are typed the most, and what runs for the first time is several times slower.
 */
export function openFirstAnswers({ search, firstKeys }: Pick<SearchIndex, 'search' | 'firstKeys'>, firstDay: CalendarDate): SearchIndex['search'] {
  const kept = new Map<string, SearchResult>();
  let day: CalendarDate | undefined;
  const start = (today: CalendarDate) => {
    day = today;
    kept.clear();
    const queries = firstKeys();
    const until = performance.now() + warmUpMs;
    const askNext = (at: number) => {
      const query = queries[at];
      if (!query || day !== today || performance.now() > until || kept.size >= mostKept) return;
      const result = search(query, today);
      if (result.ms > dearMs) kept.set(nameOf(query), result);
      setImmediate(askNext, at + 1);
    };
    setImmediate(askNext, 0);
  };
  start(firstDay);
  return (query, today) => {
    if (today !== day) start(today);
    const known = kept.get(nameOf(query));
    return known ? { ...known, ms: 0 } : search(query, today);
  };
}

function nameOf(query: SearchQuery): string {
  return JSON.stringify(query);
}
