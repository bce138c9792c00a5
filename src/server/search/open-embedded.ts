import { existsSync } from 'node:fs';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import type { SearchQuery } from '#domain/search/search-query.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import type { FacetLabels, WrittenAnswer } from '#domain/search/written-answer.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { openThread } from '../open-thread.ts';

export interface SearchWorkerData {
  path: string;
  warmOn: CalendarDate | undefined;
}

/** With `words` the answer is written in them. They travel once; later questions name them by their number. */
export type SearchQuestion = 'documents' | { query: SearchQuery; today: CalendarDate; words?: { number: number; labels?: FacetLabels } };
export type SearchAnswer = number | SearchResult | WrittenAnswer;

const workerFile = new URL('./search-worker.ts', import.meta.url);
/** A search makes many short-lived pieces: with half of it a search takes a fifth longer, with twice as much no less. */
const youngMb = 32;

/** The engine that is always there: an index file, searched in a thread of its own. With a day, it asks itself of that day what people type first. */
export function openEmbedded(path: string, warmOn?: CalendarDate): SearchEngine {
  if (!existsSync(path)) return withoutIndex(path);
  const thread = openThread<SearchQuestion, SearchAnswer>(workerFile, 'searches', { workerData: { path, warmOn } satisfies SearchWorkerData, resourceLimits: { maxYoungGenerationSizeMb: youngMb } });
  const sent = new Map<FacetLabels, number>();
  const wordsOf = (labels: FacetLabels) => {
    const number = sent.get(labels);
    if (number !== undefined) return { number };
    sent.set(labels, sent.size);
    return { number: sent.size - 1, labels };
  };
  return {
    name: 'embedded',
    search: (query, today) => thread.ask({ query, today }) as Promise<SearchResult>,
    answer: (query, today, labels) => thread.ask({ query, today, words: wordsOf(labels) }) as Promise<WrittenAnswer>,
    documents: () => thread.ask('documents') as Promise<number>,
    close: () => thread.close(),
  };
}

/** A build of an earlier version has no index. */
function withoutIndex(path: string): SearchEngine {
  const refuse = async () => {
    throw new Error(`${path} is missing; run npm run build.`);
  };
  return { name: 'embedded', search: refuse, answer: refuse, documents: async () => 0, close: async () => undefined };
}
