import type { OpenProgram } from '../open-server.ts';

/** A program that is killed again and again, and each time started anew. */
export interface KilledProgram<Program extends OpenProgram> {
  /** The one that runs now; undefined between its death and the next start. */
  now(): Program | undefined;
  /** Kills it (SIGKILL) and resolves when the next one is ready. */
  kill(): Promise<void>;
  /** Kills it for good. */
  end(): Promise<void>;
}

export async function startKilled<Program extends OpenProgram>(start: () => Promise<Program>): Promise<KilledProgram<Program>> {
  let running: Program | undefined = await start();
  const end = async () => {
    const last = running;
    running = undefined;
    last?.process.kill('SIGKILL');
    await last?.ended;
  };
  return {
    now: () => running,
    kill: async () => {
      await end();
      running = await start();
    },
    end,
  };
}
