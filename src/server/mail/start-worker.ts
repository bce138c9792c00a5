import { hostname } from 'node:os';
import { type Post, sendDue } from './send-due.ts';

export interface Worker {
  /** Looks at once, such as after a new inquiry. */
  wake(): void;
  /** Finishes the mails under way, and takes no more. */
  stop(): Promise<void>;
}

/** Milliseconds between two looks into the outbox. */
const rhythmMs = 2000;

/** Sends mails for as long as it runs. Several may run on one database, in servers or apart. */
export function startWorker(post: Post, rhythm = rhythmMs): Worker {
  const name = `${hostname()} ${process.pid}`;
  let isStopped = false;
  let isWoken = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (isStopped) return;
    if (running) {
      isWoken = true;
      return;
    }
    running = sendDue(post, name, () => isStopped)
      .then(
        () => undefined,
        (error: Error) => post.log(`Mails could not be looked after just now: ${error.message}`),
      )
      .finally(() => {
        running = undefined;
        timer = setTimeout(look, isWoken ? 0 : rhythm);
        isWoken = false;
      });
  };
  look();
  return {
    wake: look,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
