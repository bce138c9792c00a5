import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, runProgram } from './program.ts';

/** Astro's development server on this project's address; content is read afresh at each change. */
await runProgram(
  ({ settings }) =>
    new Promise((resolve) => {
      const args = [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--host', settings.host, '--port', String(settings.port)];
      const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' } });
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
      child.on('exit', (code) => resolve(code ?? 1));
    }),
);
