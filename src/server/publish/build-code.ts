import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digestFiles } from '../digest-files.ts';
import type { Settings } from '../settings.ts';

/** What the code of the site is made of. */
const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];
/** Bundles of other branches and of the last few changes; each is some megabytes. */
const kept = 4;

export interface CodeBundle {
  /** Folder with `client`, `server` and the bundle that draws pages. */
  folder: string;
  /** Digest of everything it was made from. */
  digest: string;
}

/** Bundles the code, or takes the bundle that was made from the very same code. Answers the exit code of Astro where it failed. */
export async function buildCode(root: string, settings: Pick<Settings, 'siteUrl' | 'cacheDir' | 'distDir'>): Promise<CodeBundle | { failed: number }> {
  const digest = createHash('sha256')
    .update(`${settings.siteUrl}\n${process.versions.node}\n${await digestFiles(root, sources)}`)
    .digest('hex')
    .slice(0, 16);
  // A bundle finds its packages by walking up from where it lies, so it cannot follow a cache that lies elsewhere.
  const shelf = settings.cacheDir.startsWith(`${root}/`) ? join(settings.cacheDir, 'code') : join(`${settings.distDir}-builds`, 'code');
  const folder = join(shelf, digest);
  if (existsSync(folder)) return { folder, digest };
  const partial = join(shelf, `${digest}.${process.pid}.tmp`);
  await mkdir(partial, { recursive: true });
  const failed = await runAstro(root, partial);
  if (failed !== 0) {
    await rm(partial, { recursive: true, force: true });
    return { failed };
  }
  await rename(partial, folder).catch(async (error: NodeJS.ErrnoException) => {
    // Another build made the same bundle meanwhile.
    await rm(partial, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  await prune(shelf, digest);
  return { folder, digest };
}

/** Astro's own output is shown only when it fails. */
function runAstro(root: string, outDir: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], { cwd: root, env: { ...plainEnvironment(), CHOPHIEN_OUT_DIR: outDir, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => lines.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => lines.push(chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(lines).toString('utf8').split('\n').slice(-40).join('\n'));
      resolve(code ?? 1);
    });
  });
}

/** Vite takes DEV, PROD and their like from the environment where they are set, as a test runner does; a bundle is always for production. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:DEV|PROD|MODE|SSR|BASE_URL|VITEST\w*)$/.test(name)));
}

async function prune(shelf: string, current: string) {
  const bundles = await Promise.all((await readdir(shelf)).filter((name) => name !== current && !name.endsWith('.tmp')).map(async (name) => ({ path: join(shelf, name), made: (await stat(join(shelf, name))).mtimeMs })));
  for (const { path } of bundles.sort((a, b) => b.made - a.made).slice(kept - 1)) await rm(path, { recursive: true, force: true });
}
