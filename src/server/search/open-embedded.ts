import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import type { SearchQuery } from '#domain/search/search-query.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import type { FacetLabels, WrittenAnswer } from '#domain/search/written-answer.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';

export interface SearchWorkerData {
  path: string;
  warmOn: CalendarDate | undefined;
}

/** Words are sent once and called by their number; an answer is written with those that its question names. */
export type ToSearchWorker = { labels: FacetLabels; number: number } | { id: number; query: SearchQuery; today: CalendarDate; written?: number };
export type FromSearchWorker = { documents: number } | { id: number; answer: SearchResult | WrittenAnswer } | { id: number; failure: string };

interface Waiting {
  resolve(answer: SearchResult | WrittenAnswer): void;
  reject(error: Error): void;
}

const workerFile = new URL('./search-worker.ts', import.meta.url);
/** A search makes many short-lived pieces; more room for them costs memory and saves little. */
const youngMb = 32;

/** The engine that is always there: an index file, searched in a thread of its own. The thread starts at once and keeps no program alive; with a day, it asks itself of that day what people type first. */
export function openEmbedded(path: string, warmOn?: CalendarDate): SearchEngine {
  if (!existsSync(path)) return withoutIndex(path);
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let gone: Error | undefined;
  const worker = new Worker(workerFile, { workerData: { path, warmOn } satisfies SearchWorkerData, resourceLimits: { maxYoungGenerationSizeMb: youngMb } });
  worker.unref();
  const opened = Promise.withResolvers<number>();
  // Who asks hears of it; an engine that nobody asks may fail unheard.
  opened.promise.catch(() => undefined);
  const fail = (error: Error) => {
    gone ??= error;
    opened.reject(gone);
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that searches has ended.')));
  worker.on('message', (message: FromSearchWorker) => {
    if ('documents' in message) return opened.resolve(message.documents);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if ('answer' in message) asked?.resolve(message.answer);
    else asked?.reject(new Error(message.failure));
    if (waiting.size === 0) worker.unref();
  });
  const tell = (message: ToSearchWorker) => worker.postMessage(message);
  const ask = (query: SearchQuery, today: CalendarDate, written?: number): Promise<SearchResult | WrittenAnswer> => {
    if (gone) return Promise.reject(gone);
    const id = next++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.ref();
      tell({ id, query, today, ...(written !== undefined && { written }) });
    });
  };
  const numbers = new Map<FacetLabels, number>();
  const numberOf = (labels: FacetLabels) => {
    const known = numbers.get(labels);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(labels, number);
    tell({ labels, number });
    return number;
  };
  return {
    name: 'embedded',
    search: (query, today) => ask(query, today) as Promise<SearchResult>,
    answer: (query, today, labels) => ask(query, today, numberOf(labels)) as Promise<WrittenAnswer>,
    documents: () => {
      worker.ref();
      return opened.promise.finally(() => waiting.size === 0 && worker.unref());
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

/** A build of an earlier version has no index. */
function withoutIndex(path: string): SearchEngine {
  const refuse = async () => {
    throw new Error(`${path} is missing; run npm run build.`);
  };
  return { name: 'embedded', search: refuse, answer: refuse, documents: async () => 0, close: async () => undefined };
}
