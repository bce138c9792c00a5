import { parentPort, workerData } from 'node:worker_threads';
import { makeRecord, type RecordOptions } from './make-record.ts';
import type { RecordJob } from './make-records.ts';

const options = workerData as RecordOptions;

/** Makes the records that the main thread hands over, a portion at a time. */
parentPort?.on('message', async (message: 'done' | { from: number; jobs: RecordJob[] }) => {
  if (message === 'done') {
    parentPort?.close();
    return;
  }
  const records: string[] = [];
  for (const { collection, slug } of message.jobs) records.push(JSON.stringify(await makeRecord(collection, slug, options)));
  parentPort?.postMessage({ from: message.from, records });
});
