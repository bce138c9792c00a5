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
    // Children run from the project's folder; what was relative to where the person stood must not change its meaning.
    Object.assign(process.env, { CONTENT_DIR: settings.contentDir, VAR_DIR: settings.varDir, DIST_DIR: settings.distDir });
    process.exitCode = await main({ settings, log: (sentence) => void process.stdout.write(`${sentence}\n`) });
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
