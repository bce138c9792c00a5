import { parentPort, workerData } from 'node:worker_threads';
import { type DrawOptions, drawPage } from './draw-page.ts';
import type { FromWorker, ToWorker } from './draw-pages.ts';
import { openBundle } from './open-bundle.ts';

const { bundle, options } = workerData as { bundle: string; options: DrawOptions };
const plans = await openBundle(bundle);
const say = (message: FromWorker) => parentPort?.postMessage(message);

parentPort?.on('message', async (message: ToWorker) => {
  if (message === 'done') {
    parentPort?.close();
    return;
  }
  const records = [];
  for (const [at, plan] of plans.slice(message.from, message.to).entries()) records.push(await drawPage(plan, message.previous[at], options));
  say({ kind: 'drawn', from: message.from, records });
});
say({ kind: 'ready', files: plans.map(({ file }) => file) });
