import { spawn } from 'node:child_process';
import { watchMemory } from './process-tree.ts';

export interface Measured {
  ms: number;
  /** Largest sum of resident memory of the whole process tree, in bytes; undefined where it cannot be measured. */
  peak: number | undefined;
}

/** Runs a program to its end and measures it. Throws with the end of its output when it fails. */
export async function runMeasured(command: string, args: readonly string[], folder: string, environment: NodeJS.ProcessEnv): Promise<Measured> {
  const started = performance.now();
  const child = spawn(command, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const memory = child.pid === undefined ? undefined : watchMemory(child.pid);
  // An interrupted measurement must not leave a build running that disturbs the next one.
  const end = () => child.kill();
  process.once('exit', end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => process.off('exit', end));
  const ms = performance.now() - started;
  const peak = await memory?.stop();
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${Buffer.concat(output).toString('utf8').slice(-3000)}`);
  return { ms, peak };
}
