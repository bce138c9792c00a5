import { parentPort, workerData } from 'node:worker_threads';
import { type FacetLabels, writeAnswer } from '#domain/search/written-answer.ts';
import { openFirstAnswers } from './first-answers.ts';
import type { FromSearchWorker, SearchWorkerData, ToSearchWorker } from './open-embedded.ts';
import { openSearchIndex } from './search-index.ts';

/** Holds an index in a thread of its own, so that no keystroke keeps the server from answering others. What travels is written here too, and handed over without a copy. */
const { path, warmOn } = workerData as SearchWorkerData;
const index = openSearchIndex(path);
const search = warmOn ? openFirstAnswers(index, warmOn) : index.search;
const labels = new Map<number, FacetLabels>();
const post = (message: FromSearchWorker, handedOver: ArrayBuffer[] = []) => parentPort?.postMessage(message, handedOver);
post({ documents: index.documents });
parentPort?.on('message', (message: ToSearchWorker) => {
  if ('labels' in message) return labels.set(message.number, message.labels);
  const { id, query, today, written } = message;
  try {
    const result = search(query, today);
    const words = written === undefined ? undefined : labels.get(written);
    if (!words) return post({ id, answer: result });
    const answer = writeAnswer(result, words);
    post({ id, answer }, [answer.body.buffer]);
  } catch (error) {
    post({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
