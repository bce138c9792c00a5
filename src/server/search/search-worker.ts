import { parentPort, workerData } from 'node:worker_threads';
import type { SearchQuery } from '#domain/search/search-query.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { FromSearchWorker } from './open-embedded.ts';
import { openSearchIndex } from './search-index.ts';

/** Holds an index in a thread of its own, so that no keystroke keeps the server from answering others. */
const index = openSearchIndex((workerData as { path: string }).path);
const post = (message: FromSearchWorker) => parentPort?.postMessage(message);
post({ documents: index.documents });
parentPort?.on('message', ({ id, query, today }: { id: number; query: SearchQuery; today: CalendarDate }) => {
  try {
    post({ id, result: index.search(query, today) });
  } catch (error) {
    post({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
