import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { vietnamDate } from '#lib/calendar-date.ts';
import { checkCatalogue } from '#server/catalog/check-catalogue.ts';
import { compressFiles } from '#server/catalog/compress-files.ts';
import { inputDigest, writeInputDigest } from '#server/catalog/input-digest.ts';
import { newBuildFolder, putInPlace } from '#server/catalog/put-in-place.ts';
import { readCatalogue } from '#server/catalog/read-catalogue.ts';
import { writeSitemap } from '#server/catalog/write-sitemap.ts';
import { describeProblems } from './content-report.ts';
import { root, runProgram } from './program.ts';

/** Checks the content, builds the site beside the one that is served, compresses it, and puts it in place in one step. */
await runProgram(async ({ settings, log }) => {
  const today = vietnamDate(settings.now());
  const started = Date.now();
  const catalogue = await readCatalogue(settings.contentDir, today);
  const problems = await checkCatalogue(catalogue, today);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    process.stderr.write(describeProblems(errors));
    log('The site was not built; the one that was there stands as it was.');
    return 1;
  }
  if (problems.length > 0) log(`Content has ${problems.length} warnings; npm run content:check lists them.`);

  const digest = await inputDigest(root, settings);
  const next = await newBuildFolder(settings.distDir);
  const code = await astroBuild(next);
  if (code !== 0) {
    await rm(next, { recursive: true, force: true });
    return code;
  }
  const pages = await writeSitemap(next, settings.siteUrl);
  const files = await compressFiles(join(next, 'client'));
  await writeInputDigest(next, digest);
  await putInPlace(next, settings.distDir);
  log(`Built ${pages} pages in ${((Date.now() - started) / 1000).toFixed(1)} s; ${files} files compressed.`);
  return 0;
});

/** Astro prints a line for each page; it is shown only when the build fails. */
function astroBuild(outDir: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
    const child = spawn(process.execPath, [astro, 'build'], { cwd: root, env: { ...process.env, CHOPHIEN_OUT_DIR: outDir, ASTRO_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
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
