import type { SearchEngine } from '#domain/search/search-engine.ts';
import type { SearchQuery } from '#domain/search/search-query.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
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
  /** Answers a query that nobody typed, such as what else would be found. */
  peek(query: SearchQuery): Promise<SearchResult>;
  health(): Promise<SearchHealth>;
  close(): Promise<void>;
}

/** Puts an engine to work for a site. One that has another behind it says which of them answers. */
export function openSearch(engine: SearchEngine & { state?: () => SearchState }, gaps: Gaps, today: () => CalendarDate): SiteSearch {
  return {
    search: async (query) => {
      const day = today();
      const result = await engine.search(query, day);
      if (query.kind === 'product' && result.total === 0 && query.page === 1 && Object.values(result.facets).every((values) => values.every(({ count }) => count === 0))) gaps.note(query, day);
      return result;
    },
    peek: (query) => engine.search(query, today()),
    health: async () => ({ ...(engine.state?.() ?? { engine: engine.name, fallback: false }), documents: await engine.documents() }),
    close: () => engine.close(),
  };
}
