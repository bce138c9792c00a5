import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CollectionName } from '#domain/catalog/collections.ts';
import { makeRecord, type RecordOptions } from './make-record.ts';

export interface RecordJob {
  collection: CollectionName;
  slug: string;
}

/** Below this number a worker costs more than it saves. */
const worthAWorker = 400;
/** Entries that a worker takes at a time: small enough that none waits long for the last. */
const portion = 100;

/** Makes the records of many entries, on every core where there are enough of them; answers each as JSON as soon as it is made. */
export async function makeRecords(jobs: readonly RecordJob[], options: RecordOptions, take: (at: number, json: string) => void): Promise<void> {
  if (jobs.length < worthAWorker) {
    for (const [at, { collection, slug }] of jobs.entries()) take(at, JSON.stringify(await makeRecord(collection, slug, options)));
    return;
  }
  let next = 0;
  await Promise.all(
    Array.from(
      { length: availableParallelism() },
      () =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL('./record-worker.ts', import.meta.url), { workerData: options });
          const hand = () => {
            const from = next;
            next = Math.min(jobs.length, from + portion);
            if (from < jobs.length) worker.postMessage({ from, jobs: jobs.slice(from, next) });
            else worker.postMessage('done');
          };
          worker.on('message', ({ from, records }: { from: number; records: string[] }) => {
            for (const [at, json] of records.entries()) take(from + at, json);
            hand();
          });
          worker.once('error', reject);
          worker.once('exit', () => resolve());
          hand();
        }),
    ),
  );
}
