import { Worker } from 'node:worker_threads';

/** Takes what was committed from the write-ahead log into the database file, beside the work of the process: it waits for the disk for tens of milliseconds. */
export interface Checkpoints {
  /** Something was committed: the log is taken over soon. */
  plan(): void;
  close(): Promise<void>;
}

/** Milliseconds that commits gather. */
const gatherMs = 1000;

/** The thread starts a while after the first commit, so that short programs get by without, and keeps none alive. Where it fails, the writing handle takes the log over itself in the end. */
export function openCheckpoints(path: string): Checkpoints {
  let thread: Worker | undefined;
  let planned: NodeJS.Timeout | undefined;
  const start = () => {
    const worker = new Worker(new URL('./checkpoint-thread.ts', import.meta.url), { workerData: { path } });
    worker.unref();
    // A disk that fails is told by the commits.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      thread = undefined;
    });
    return worker;
  };
  return {
    plan: () => {
      planned ??= setTimeout(() => {
        planned = undefined;
        thread ??= start();
        thread.postMessage('checkpoint');
      }, gatherMs).unref();
    },
    close: async () => {
      clearTimeout(planned);
      if (!thread) return;
      const ended = new Promise((resolve) => thread?.once('exit', resolve));
      thread.ref();
      thread.postMessage('end');
      await ended;
    },
  };
}
