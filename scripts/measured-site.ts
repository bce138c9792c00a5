import { spawn } from 'node:child_process';
import { root } from './program.ts';

/** Serves the build on a free port for a measurement, as `npm start` does for a visitor: from a process of its own, which the measuring program does not keep waiting. */
export async function openMeasuredSite(): Promise<{ origin: string; close: () => Promise<void> }> {
  const child = spawn(process.execPath, ['scripts/serve.ts'], { cwd: root, env: { ...process.env, HOST: 'localhost', PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stop = () => void child.kill('SIGTERM');
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /http:\/\/\S+(?=\n)/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.once('error', reject);
    ended.then((code) => reject(new Error(`The site that is measured ended with ${code} before it was open.`)));
  });
  const close = async () => {
    process.off('exit', stop);
    stop();
    await ended;
  };
  return { origin, close };
}
