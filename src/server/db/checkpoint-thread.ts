import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

/** Runs in a thread of its own (`checkpoints.ts`). It waits for nobody: what is being read or written just now is taken over next time. */
const { path } = workerData as { path: string };
const db = new DatabaseSync(path, { timeout: 0 });
db.exec('pragma synchronous = normal');
parentPort?.on('message', (word: 'checkpoint' | 'end') => {
  if (word === 'checkpoint') return db.exec('pragma wal_checkpoint(passive)');
  db.close();
  parentPort?.close();
});
