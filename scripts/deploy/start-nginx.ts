import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, untilItListens } from './free-port.ts';
import { type Front, nginxConfiguration } from './nginx-configuration.ts';

export interface RunningNginx {
  origin: string;
  /** File of what went wrong. */
  errorLog: string;
  stop(): Promise<void>;
}

/** Where Debian puts the module that serves files compressed by brotli. */
const brotliModule = process.env.NGINX_BROTLI_MODULE ?? '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli = existsSync(brotliModule);
export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** Starts nginx with one worker on a free port, for tests and measurements; it writes into a temporary folder only. */
export async function startNginx({ accessLog = 'off', ...front }: Omit<Front, 'listen' | 'accessLog'> & Partial<Pick<Front, 'accessLog'>>): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'chophien-nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${join(folder, name)};`).join('\n');
  const configuration = `${front.brotli ? `load_module ${brotliModule};\n` : ''}${process.getuid?.() === 0 ? 'user root;\n' : ''}worker_processes 1;
daemon off;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')};
events { }
http {
${temporary}
${nginxConfiguration({ ...front, accessLog, listen: `127.0.0.1:${port}` })}
}
`;
  const path = join(folder, 'nginx.conf');
  writeFileSync(path, configuration);
  const child = spawn('nginx', ['-c', path, '-p', folder, '-e', join(folder, 'error.log')], { stdio: ['ignore', 'inherit', 'inherit'] });
  let ended = false;
  const end = new Promise<void>((resolve) =>
    child.on('exit', () => {
      ended = true;
      rmSync(folder, { recursive: true, force: true });
      resolve();
    }),
  );
  await untilItListens(port, () => ended);
  return {
    origin: `http://127.0.0.1:${port}`,
    errorLog: join(folder, 'error.log'),
    stop: () => {
      child.kill('SIGTERM');
      return end;
    },
  };
}
