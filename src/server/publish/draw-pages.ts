import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DrawOptions, PageFate } from './draw-page.ts';
import type { PageRecord } from './page-list.ts';

export interface DrawnPages {
  pages: Map<string, PageRecord>;
  fates: Record<PageFate, number>;
}

export type ToWorker = { from: number; to: number; previous: (PageRecord | undefined)[] } | 'done';
export type FromWorker = { kind: 'ready'; files: string[] } | { kind: 'drawn'; from: number; records: (PageRecord & { fate: PageFate })[] };

/** Pages that a worker takes at a time. */
const portion = 64;

/** Draws every page, on every core. Each worker holds the whole catalogue and takes the next portion as soon as it is done with the last. */
export function drawPages(bundle: string, storePath: string, previous: ReadonlyMap<string, PageRecord>, options: DrawOptions, cores = availableParallelism()): Promise<DrawnPages> {
  const pages = new Map<string, PageRecord>();
  const fates: DrawnPages['fates'] = { kept: 0, same: 0, written: 0 };
  let files: string[] | undefined;
  let next = 0;
  const startWorker = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./page-worker.ts', import.meta.url), { workerData: { bundle, options }, env: { ...process.env, CHOPHIEN_STORE: storePath } });
      const hand = (list: string[]) => {
        const from = next;
        next = Math.min(list.length, from + portion);
        const message: ToWorker = from < list.length ? { from, to: next, previous: list.slice(from, next).map((file) => previous.get(file)) } : 'done';
        worker.postMessage(message);
      };
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') files ??= message.files;
        const list = files ?? [];
        if (message.kind === 'drawn')
          for (const [at, { fate, ...record }] of message.records.entries()) {
            pages.set(list[message.from + at] ?? '', record);
            fates[fate] += 1;
          }
        hand(list);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A thread that draws pages ended with ${code}.`))));
    });
  return Promise.all(Array.from({ length: cores }, startWorker)).then(() => ({ pages, fates }));
}
