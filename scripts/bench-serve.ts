import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort, untilItListens } from './deploy/free-port.ts';
import { hasBrotli, hasNginx, startNginx } from './deploy/start-nginx.ts';
import { ensureBuild } from './ensure-build.ts';
import { root, runProgram } from './program.ts';

const connections = 50;
const threads = 2;
const seconds = 10;
const pagesAsked = 200;
/** What the site promises: at least so many times Astro's own server, at least this part of nginx, and no visitor waits longer (ms). */
const targets = { overAstro: 3, ofNginx: 0.25, p99: 40 };

interface Load {
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
}

/** Loads the server of `npm start`, nginx on the same files and Astro's own server with wrk, one after the other, over the same pages. */
await runProgram(async ({ settings, log }) => {
  if (spawnSync('wrk', ['--version']).error) {
    log('The bench of the servers is skipped: wrk is not installed (Debian: apt install wrk nginx).');
    return 0;
  }
  if ((await ensureBuild(settings, log)) !== 0) return 1;
  const client = join(settings.distDir, 'client');
  const paths = pickPages(client);
  log(`${paths.length} pages, ${connections} connections, ${threads} threads of wrk, ${seconds} s each, on one machine with ${cpus().length} cores (${cpus()[0]?.model.trim()}) and ${Math.round(totalmem() / 2 ** 30)} GB.`);

  const port = await freePort();
  const ours = await loaded(startNode(['scripts/serve.ts'], port), `http://127.0.0.1:${port}`, paths, 'br');
  say('npm start, brotli', ours);

  const astroPort = await freePort();
  const entry = pathToFileURL(join(settings.distDir, 'server', 'entry.mjs')).href;
  const astro = await loaded(startNode(['--input-type=module', '--eval', `(await import(${JSON.stringify(entry)})).startServer();`], astroPort), `http://127.0.0.1:${astroPort}`, paths, 'identity');
  say('Astro standalone, uncompressed (it knows no other)', astro);

  let nginx: Load | undefined;
  if (hasNginx) {
    const front = await startNginx({ root: client, app: '127.0.0.1:9', siteUrl: settings.siteUrl, brotli: hasBrotli });
    nginx = await load(front.origin, paths, hasBrotli ? 'br' : 'gzip');
    await front.stop();
    say(`nginx, one worker, ${hasBrotli ? 'brotli' : 'gzip'}`, nginx);
  } else log('nginx is not installed; the comparison with it is skipped.');

  const misses = [
    ...compare('times Astro standalone', ours.perSecond / astro.perSecond, targets.overAstro),
    ...(nginx ? compare('of nginx with one worker', ours.perSecond / nginx.perSecond, targets.ofNginx) : []),
    ...(ours.p99 > targets.p99 ? [`p99 is ${ours.p99.toFixed(1)} ms, more than ${targets.p99}.`] : []),
    ...(ours.failed > 0 ? [`${ours.failed} answers of npm start were no page.`] : []),
  ];
  for (const miss of misses) process.stderr.write(`${miss}\n`);
  return misses.length > 0 ? 1 : 0;

  function say(name: string, { perSecond, p50, p99, failed }: Load): void {
    log(`${name}: ${Math.round(perSecond)} requests/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms${failed > 0 ? `, ${failed} failed` : ''}`);
  }

  function compare(words: string, ratio: number, least: number): string[] {
    log(`npm start serves ${ratio.toFixed(2)} ${words} (asked: ${least}).`);
    return ratio < least ? [`${ratio.toFixed(2)} ${words} is less than ${least}.`] : [];
  }
});

/** Pages from all over the site, as many in each language. */
function pickPages(client: string): string[] {
  const all = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('/index.html') && !name.endsWith('/404/index.html'))
    .map((name) => `/${name.slice(0, -'index.html'.length)}`)
    .sort();
  const step = Math.max(1, all.length / pagesAsked);
  return Array.from({ length: Math.min(pagesAsked, all.length) }, (_, at) => all[Math.floor(at * step)] ?? '/');
}

function startNode(args: string[], port: number): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ASTRO_NODE_LOGGING: 'disabled' }, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function loaded(server: ChildProcess, origin: string, paths: string[], encoding: string): Promise<Load> {
  await untilItListens(Number(new URL(origin).port), () => server.exitCode !== null);
  const result = await load(origin, paths, encoding);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  return result;
}

/** Two seconds to warm up, then the measurement. */
async function load(origin: string, paths: string[], encoding: string): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'chophien-bench-'));
  const script = join(folder, 'pages.lua');
  writeFileSync(script, luaScript(paths, encoding, join(folder, 'result.json')));
  for (const duration of [2, seconds]) await wrk(['-t', String(threads), '-c', String(connections), '-d', `${duration}s`, '-s', script, origin]);
  const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as Load;
  rmSync(folder, { recursive: true });
  return result;
}

function wrk(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn('wrk', args, { stdio: ['ignore', 'ignore', 'inherit'] }).on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`wrk ended with ${code}.`))));
  });
}

function luaScript(paths: string[], encoding: string, resultFile: string): string {
  return `
local requests, at = {}, 0
function init()
  for _, path in ipairs({ ${paths.map((path) => JSON.stringify(path)).join(', ')} }) do
    requests[#requests + 1] = wrk.format("GET", path, { ["Host"] = wrk.host, ["Accept-Encoding"] = "${encoding}" })
  end
end
function request()
  at = at % #requests + 1
  return requests[at]
end
function done(summary, latency)
  local errors = summary.errors
  local file = io.open("${resultFile}", "w")
  file:write(string.format('{"perSecond":%f,"p50":%f,"p99":%f,"failed":%d}', summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, errors.status + errors.connect + errors.read + errors.write + errors.timeout))
  file:close()
end
`;
}
