import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inputDigest, readInputDigest } from '#server/publish/input-digest.ts';
import type { Settings } from '#server/settings.ts';
import { root } from './program.ts';

/** Builds the site unless the build that is there was made of the very same things. Answers the exit code of the build. */
export async function ensureBuild(settings: Settings, log: (sentence: string) => void): Promise<number> {
  const built = await readInputDigest(settings.distDir);
  if (built === (await inputDigest(root, settings, Date.now()))) return 0;
  log(built ? 'Something changed; building the site again …' : 'Building the site for the first time …');
  return runNode('scripts/build.ts');
}

/** Runs a program of this project with the Node that runs this one, and answers its exit code. Signals are handed on. */
export function runNode(program: string, args: string[] = [], environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, program), ...args], { cwd: root, stdio: 'inherit', env: environment });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
