import { type ChildProcess, fork } from 'node:child_process';

type Answer = { id?: number; ready?: boolean; reference?: string; refusal?: string; error?: string };

/** A process that is killed again and again, and each time started anew. */
export interface KilledProcess {
  /** Sends a form; rejects when the process dies before it answers. */
  submit(entries: [string, string][], source: string): Promise<string>;
  /** Kills it (SIGKILL) and resolves when the next one is ready. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startKilled(script: string, environment: NodeJS.ProcessEnv): Promise<KilledProcess> {
  let next = 0;
  let pending = new Map<number, { resolve(reference: string): void; reject(error: Error): void }>();
  let child = await start();

  async function start(): Promise<ChildProcess> {
    const started = fork(script, { env: environment, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const mine = new Map(pending);
    pending = mine;
    const died = new Promise<never>((_, reject) =>
      started.once('exit', () => {
        for (const { reject: lost } of mine.values()) lost(new Error('killed'));
        mine.clear();
        reject(new Error('It ended before it was ready.'));
      }),
    );
    died.catch(() => undefined);
    const ready = new Promise<void>((resolve) =>
      started.on('message', (answer: Answer) => {
        if (answer.ready) return resolve();
        const waiting = mine.get(answer.id ?? -1);
        mine.delete(answer.id ?? -1);
        if (answer.reference) waiting?.resolve(answer.reference);
        else waiting?.reject(new Error(answer.error ?? answer.refusal));
      }),
    );
    await Promise.race([ready, died]);
    return started;
  }

  return {
    submit: (entries, source) =>
      new Promise((resolve, reject) => {
        if (!child.connected) return reject(new Error('killed'));
        next += 1;
        const id = next;
        pending.set(id, { resolve, reject });
        child.send({ id, entries, source }, (error) => {
          if (error && pending.delete(id)) reject(error);
        });
      }),
    kill: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      child = await start();
    },
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
}
