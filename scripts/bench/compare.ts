import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import type { BuildRun } from './build-run.ts';
import { benchFolder } from './catalogue-folder.ts';
import { findEleventy } from './eleventy.ts';
import { type FlatPage, flatPages } from './flat-pages.ts';
import { findHugo } from './hugo.ts';
import { averageBytes, buildWith, type Frames, type OtherGenerator } from './other-generator.ts';
import { memory, seconds } from './report.ts';

/** Lets other generators build the same Markdown with a template of the same size, and sets our build of it beside theirs. */
export async function compareGenerators(contentDir: string, distDir: string, ours: BuildRun, log: (sentence: string) => void): Promise<void> {
  const client = join(distDir, 'client');
  const pages = await flatPages(contentDir);
  const [first] = pages;
  if (!first) throw new Error(`${contentDir} has no products to compare.`);
  const bytes = await averageBytes(client, pages);
  const frames = await readFrames(client, first.slug);
  const drawing = ours.stages.pages ?? ours.ms;
  log(`Beside other generators, ${pages.length} product pages of about ${kilobytes(bytes)}:`);
  log(`  ours: ${perPage(ours.ms, ours.pages)} a page for the whole build (${ours.pages} pages with lists, cooperatives and the rest), ${perPage(drawing, ours.pages)} for drawing, compressing and writing alone; ${memory(ours.peak)}`);
  for (const found of [findHugo(), findEleventy()]) {
    if (typeof found === 'string') {
      log(`  ${found}`);
      continue;
    }
    const folder = join(benchFolder, 'other-site');
    const run = await buildWith(found, folder, pages, await calibrate(found, folder, pages, frames, bytes));
    const each = run.ms / pages.length;
    log(`  ${found.name}: ${seconds(run.ms)}, ${perPage(run.ms, pages.length)} a page of ${kilobytes(run.averageBytes)}; ${memory(run.peak)}; ours takes ${(ours.ms / ours.pages / each).toFixed(2)} × its time as a whole, ${(drawing / ours.pages / each).toFixed(2)} × for the pages alone`);
  }
  log('  They do less: no check of facts, figures, allergens, links or pictures, no fallback and provenance, no access cards, no brotli and gzip, no sitemap, and one template instead of a dozen.');
}

/** The frame of our own pages, in each language. */
async function readFrames(client: string, slug: string): Promise<Frames> {
  const frame = async (locale: Locale) => {
    const html = await readFile(join(client, locale, 'products', slug, 'index.html'), 'utf8');
    const [start, end] = [html.indexOf('<main'), html.indexOf('</main>')];
    if (start < 0 || end < start) throw new Error(`The page of ${slug} in ${locale} has no <main>.`);
    return [locale, { before: html.slice(0, start), after: html.slice(end), filler: '' }] as const;
  };
  return Object.fromEntries(await Promise.all(localeCodes.map(frame))) as Frames;
}

/** Fills the template up so that its pages are as large as ours: a generator pays for bytes too. */
async function calibrate(generator: OtherGenerator, folder: string, pages: readonly FlatPage[], frames: Frames, bytes: number): Promise<Frames> {
  const few = pages.filter((_, index) => index % Math.max(1, Math.floor(pages.length / 100)) === 0);
  const { averageBytes: bare } = await buildWith(generator, folder, few, frames);
  const missing = Math.max(0, Math.round(bytes - bare));
  const filler = '<p class="fact">Chợ Phiên</p>\n';
  const text = filler.repeat(Math.round(missing / Buffer.byteLength(filler)));
  return Object.fromEntries(localeCodes.map((locale) => [locale, { ...frames[locale], filler: text }])) as Frames;
}

function perPage(ms: number, pages: number): string {
  return `${(ms / pages).toFixed(2)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
