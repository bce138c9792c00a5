import { hostname } from 'node:os';
import { type Post, sendDue } from './send-due.ts';

export interface Worker {
  /** Looks at once, such as after a new inquiry. */
  wake(): void;
  /** Finishes the mails under way, and takes no more. */
  stop(): Promise<void>;
}

/** Milliseconds between two looks into the outbox, and at most between two tries of a mail server that cannot be reached. */
const usualRhythm = { lookMs: 2000, mostMs: 60_000 };

/** Sends mails for as long as it runs. Several may run on one database, in servers or apart. While the mail server cannot be reached, each pause is twice the one before. */
export function startWorker(post: Post, { lookMs, mostMs } = usualRhythm): Worker {
  const name = `${hostname()} ${process.pid}`;
  let isStopped = false;
  let isWoken = false;
  let pauseMs = lookMs;
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
        ({ isReachable }) => {
          pauseMs = isReachable ? lookMs : Math.min(pauseMs * 2, mostMs);
        },
        (error: Error) => post.log(`Mails could not be looked after just now: ${error.message}`),
      )
      .finally(() => {
        running = undefined;
        timer = setTimeout(look, isWoken ? 0 : pauseMs);
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
