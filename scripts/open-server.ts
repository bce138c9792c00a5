import { type ChildProcess, spawn } from 'node:child_process';
import { root } from './program.ts';

/** The site, served by a process of its own. */
export interface OpenServer {
  origin: string;
  process: ChildProcess;
  /** Ends it as an operator would, and answers its exit code. */
  stop(): Promise<number | null>;
}

/** Serves the build on a free port, as `npm start` does, and waits until the server says where it is open. */
export function openServer(environment: Record<string, string> = {}): Promise<OpenServer> {
  const child = spawn(process.execPath, ['scripts/serve.ts'], { cwd: root, env: { ...process.env, HOST: 'localhost', PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stop = () => {
    child.kill('SIGTERM');
    return exited;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
    };
    child.stderr.on('data', hear);
    child.stdout.on('data', (chunk: Buffer) => {
      hear(chunk);
      const origin = /open at (http:\/\/\S+)(?=\n)/.exec(said)?.[1];
      if (origin) resolve({ origin, process: child, stop });
    });
    child.once('error', reject);
    exited.then((code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}
