import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread that answers what it is asked. It starts at once and keeps no program alive but while somebody waits. */
export interface Thread<Question, Answer> {
  /** Rejects with what the thread threw, and for good once the thread itself has ended. */
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

export type ToThread<Question> = { id: number; question: Question };
export type FromThread<Answer> = { id: number; answer: Answer } | { id: number; failure: string };

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** Starts a file that answers by `answerQuestions`; `does` says what the thread is for, in a sentence of what went wrong. */
export function openThread<Question, Answer>(file: URL, does: string, options: WorkerOptions = {}): Thread<Question, Answer> {
  const waiting = new Map<number, Waiting<Answer>>();
  let next = 0;
  let gone: Error | undefined;
  const worker = new Worker(file, options);
  worker.unref();
  const fail = (error: Error) => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error(`The thread that ${does} has ended.`)));
  worker.on('message', (message: FromThread<Answer>) => {
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if ('answer' in message) asked?.resolve(message.answer);
    else asked?.reject(new Error(message.failure));
    if (waiting.size === 0) worker.unref();
  });
  return {
    ask: (question) => {
      if (gone) return Promise.reject(gone);
      const id = next++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, question } satisfies ToThread<Question>);
      });
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
