import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings, SettingError, type Settings } from '#server/settings.ts';

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export interface ProgramContext {
  settings: Settings;
  log: (sentence: string) => void;
}

/** Runs a program: reads the settings, turns a wrong one into a sentence, and the answer into the exit code. */
export async function runProgram(main: (context: ProgramContext) => Promise<number>): Promise<void> {
  try {
    const settings = readSettings();
    process.exitCode = await main({ settings, log: (sentence) => void process.stdout.write(`${sentence}\n`) });
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
