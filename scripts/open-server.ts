import { type ChildProcess, spawn } from 'node:child_process';
import { root } from './program.ts';

/** A program of this project that runs beside the one that started it. */
export interface OpenProgram {
  process: ChildProcess;
  /** Resolves with the exit code when it has ended, however it did. */
  ended: Promise<number | null>;
  /** Ends it as an operator would, and answers its exit code. */
  stop(): Promise<number | null>;
}

/** The site, served by a process of its own. */
export interface OpenServer extends OpenProgram {
  origin: string;
}

/** Starts a program and waits until it says a sentence; answers that sentence too. */
export function openProgram(program: string, environment: NodeJS.ProcessEnv, sentence: RegExp): Promise<OpenProgram & { said: RegExpExecArray }> {
  const child = spawn(process.execPath, [program], { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (chunk: Buffer) => {
      text += chunk.toString('utf8');
    };
    child.stderr.on('data', hear);
    child.stdout.on('data', (chunk: Buffer) => {
      hear(chunk);
      const said = sentence.exec(text);
      if (said) resolve({ process: child, ended, stop, said });
    });
    child.once('error', reject);
    ended.then((code) => reject(new Error(`${program} ended with ${code}: ${text}`)));
  });
}

/** Serves the build on a free port, as `npm start` does, and waits until the server says where it is open. */
export async function openServer(environment: NodeJS.ProcessEnv = {}): Promise<OpenServer> {
  const { said, ...program } = await openProgram('scripts/serve.ts', { HOST: 'localhost', PORT: '0', ...environment }, /open at (http:\/\/\S+)(?=\n)/);
  return { ...program, origin: said[1] ?? '' };
}
