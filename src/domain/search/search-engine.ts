import type { CalendarDate } from '#lib/calendar-date.ts';
import type { SearchQuery } from './search-query.ts';
import type { EngineName, SearchResult } from './search-result.ts';
import type { FacetLabels, WrittenAnswer } from './written-answer.ts';

/** What answers searches. Every engine passes tests/contracts/search-engine.ts. */
export interface SearchEngine {
  readonly name: EngineName;
  /** Answers a query as of a day; rejects only when the engine itself is gone. */
  search(query: SearchQuery, today: CalendarDate): Promise<SearchResult>;
  /** The same, written with the words of one language. */
  answer(query: SearchQuery, today: CalendarDate, labels: FacetLabels): Promise<WrittenAnswer>;
  /** How many documents it holds: things that can be found, times languages. */
  documents(): Promise<number>;
  close(): Promise<void>;
}
