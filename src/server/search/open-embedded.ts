import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import type { SearchResult } from '#domain/search/search-result.ts';

export type FromSearchWorker = { documents: number } | { id: number; result: SearchResult } | { id: number; failure: string };

interface Waiting {
  resolve(result: SearchResult): void;
  reject(error: Error): void;
}

const workerFile = new URL('./search-worker.ts', import.meta.url);
/** A search makes many short-lived pieces; more room for them costs memory and saves little. */
const youngMb = 16;

/** The engine that is always there: an index file, searched in a thread of its own. The thread starts at once and keeps no program alive. */
export function openEmbedded(path: string): SearchEngine {
  if (!existsSync(path)) return withoutIndex(path);
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let gone: Error | undefined;
  const worker = new Worker(workerFile, { workerData: { path }, resourceLimits: { maxYoungGenerationSizeMb: youngMb } });
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
    if ('result' in message) asked?.resolve(message.result);
    else asked?.reject(new Error(message.failure));
    if (waiting.size === 0) worker.unref();
  });
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
  return { name: 'embedded', search: refuse, documents: async () => 0, close: async () => undefined };
}
