import { LRUCache } from 'lru-cache';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import type { SearchQuery } from '#domain/search/search-query.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import { type FacetLabels, isNothing, type WrittenAnswer } from '#domain/search/written-answer.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { Gaps } from './open-gaps.ts';
import type { SearchState } from './with-fallback.ts';

export interface SearchHealth extends SearchState {
  documents: number;
}

/** The search of the build that is served. */
export interface SiteSearch {
  /** Answers a query, and remembers it when it found no product at all. */
  search(query: SearchQuery): Promise<SearchResult>;
  /** The same, written: what many type is searched and written once a day. */
  answer(query: SearchQuery, labels: FacetLabels): Promise<WrittenAnswer>;
  /** Answers a query that nobody typed, such as what else would be found. */
  peek(query: SearchQuery): Promise<SearchResult>;
  health(): Promise<SearchHealth>;
  close(): Promise<void>;
}

/** Bytes of written answers that are kept, several hundred of them: what people type begins alike, and the index of a build never changes. */
const keptBytes = 16 * 1024 * 1024;

/** Puts an engine to work for a site. One that has another behind it says which of them answers. */
export function openSearch(engine: SearchEngine & { state?: () => SearchState }, gaps: Gaps, today: () => CalendarDate): SiteSearch {
  const kept = new LRUCache<string, WrittenAnswer>({ maxSize: keptBytes, sizeCalculation: ({ body }) => body.length });
  const note = (query: SearchQuery, day: CalendarDate, foundNothing: boolean) => {
    if (foundNothing && query.kind === 'product' && query.page === 1) gaps.note(query, day);
  };
  return {
    search: async (query) => {
      const day = today();
      const result = await engine.search(query, day);
      note(query, day, isNothing(result));
      return result;
    },
    answer: async (query, labels) => {
      const day = today();
      const name = `${day} ${JSON.stringify(query)}`;
      const known = kept.get(name);
      if (known) return { ...known, ms: 0 };
      const answer = await engine.answer(query, day, labels);
      note(query, day, answer.isNothing);
      // An engine with another behind it may answer otherwise in a moment, and what found nothing is counted each time.
      if (!engine.state && answer.total > 0) kept.set(name, answer);
      return answer;
    },
    peek: (query) => engine.search(query, today()),
    health: async () => ({ ...(engine.state?.() ?? { engine: engine.name, fallback: false }), documents: await engine.documents() }),
    close: () => engine.close(),
  };
}
