import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locale } from '#i18n/locales.ts';
import type { FlatPage } from './flat-pages.ts';
import { type Measured, runMeasured } from './run-measured.ts';

/** What stands around the content of a page: the very bytes that our own pages have there. */
export type Frames = Record<Locale, { before: string; after: string; filler: string }>;

/** Another site generator: how its files are laid out, and how it is run. */
export interface OtherGenerator {
  name: string;
  command: string;
  args: readonly string[];
  /** File of a page, below the site. */
  pageFile: (page: FlatPage) => string;
  pageText: (page: FlatPage) => string;
  framesFile: string;
  /** Configuration and template, by their place below the site. */
  files: Readonly<Record<string, string>>;
  output: string;
}

/** Writes a site of these pages for a generator and lets it build, cold. */
export async function buildWith(generator: OtherGenerator, folder: string, pages: readonly FlatPage[], frames: Frames): Promise<Measured & { averageBytes: number }> {
  await rm(folder, { recursive: true, force: true });
  await write(folder, generator.framesFile, JSON.stringify(frames));
  for (const [file, text] of Object.entries(generator.files)) await write(folder, file, text);
  for (const page of pages) await write(folder, generator.pageFile(page), generator.pageText(page));
  const measured = await runMeasured(generator.command, generator.args, folder, process.env);
  return { ...measured, averageBytes: await averageBytes(join(folder, generator.output), pages) };
}

/** Average size of some product pages, spread over the catalogue. A page that is not there means that the build did not do its work. */
export async function averageBytes(folder: string, pages: readonly FlatPage[]): Promise<number> {
  const step = Math.max(1, Math.floor(pages.length / 97));
  const looked = pages.filter((_, index) => index % step === 0);
  const sizes = await Promise.all(looked.map(async ({ locale, slug }) => (await readFile(join(folder, locale, 'products', slug, 'index.html'))).length));
  return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
}

async function write(folder: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}
