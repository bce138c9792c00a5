import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from './open-thread.ts';

/** The other side of `openThread`: answers each question in its turn. Memory that an answer hands over is not copied. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>, handedOver: (answer: Answer) => ArrayBuffer[] = () => []): void {
  const post = (message: FromThread<Answer>, memory: ArrayBuffer[] = []) => parentPort?.postMessage(message, memory);
  parentPort?.on('message', async ({ id, question }: ToThread<Question>) => {
    try {
      const made = await answer(question);
      post({ id, answer: made }, handedOver(made));
    } catch (error) {
      post({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
