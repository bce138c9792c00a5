import { Worker } from 'node:worker_threads';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import type { SearchResult } from '#domain/search/search-result.ts';

export type FromSearchWorker = { documents: number } | { id: number; result: SearchResult } | { id: number; failure: string };

interface Waiting {
  resolve(result: SearchResult): void;
  reject(error: Error): void;
}

const workerFile = new URL('./search-worker.ts', import.meta.url);

/** The engine that is always there: an index file, searched in a thread of its own. The thread starts at once and keeps no program alive. */
export function openEmbedded(path: string): SearchEngine {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let gone: Error | undefined;
  const worker = new Worker(workerFile, { workerData: { path }, resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  worker.unref();
  const opened = new Promise<number>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that searches ended.')));
    worker.on('message', (message: FromSearchWorker) => {
      if ('documents' in message) return resolve(message.documents);
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if ('result' in message) asked?.resolve(message.result);
      else asked?.reject(new Error(message.failure));
      if (waiting.size === 0) worker.unref();
    });
  });
  opened.catch(() => undefined);
  const fail = (error: Error) => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that searches ended.')));
  return {
    name: 'embedded',
    search: (query, today) => {
      if (gone) return Promise.reject(gone);
      const id = next++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, query, today });
      });
    },
    documents: () => opened,
    close: async () => {
      await Promise.all([...waiting.values()].map(() => undefined));
      await worker.terminate();
    },
  };
}
