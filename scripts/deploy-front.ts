import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings, SettingError } from '#server/settings.ts';
import { nginxConfiguration } from './deploy/nginx-configuration.ts';
import { runProgram } from './program.ts';

const usage = 'Takes --root FOLDER (default: dist/client), --app HOST:PORT (default: localhost:4321), --listen PORT (default: 80), --site-url ORIGIN (default: SITE_URL), --access-log FILE or off (default: /var/log/nginx/access.log) and --brotli where nginx has the module.\n';

/** Prints the configuration of the front server. */
await runProgram(async ({ settings }) => {
  const options = readOptions();
  if (!options) {
    process.stderr.write(usage);
    return 2;
  }
  const { siteUrl } = readSettings({ ...process.env, ...(options['site-url'] && { SITE_URL: options['site-url'] }) });
  const unfit = Object.values(options).find((value) => typeof value === 'string' && /["$;{}\\\n]/.test(value));
  if (unfit) throw new SettingError(`“${unfit}” holds a sign that has a meaning in nginx's configuration.`);
  process.stdout.write(
    nginxConfiguration({
      root: resolve(options.root ?? join(settings.distDir, 'client')),
      app: options.app ?? `${settings.host}:${settings.port}`,
      listen: options.listen ?? '80',
      siteUrl,
      accessLog: options['access-log'] ?? '/var/log/nginx/access.log',
      brotli: options.brotli ?? false,
    }),
  );
  return 0;
});

function readOptions() {
  try {
    return parseArgs({ options: { root: { type: 'string' }, app: { type: 'string' }, listen: { type: 'string' }, 'site-url': { type: 'string' }, 'access-log': { type: 'string' }, brotli: { type: 'boolean' } } }).values;
  } catch {
    return undefined;
  }
}
