import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { isLocale, localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { openCatalogue } from '#server/catalog/open-catalogue.ts';
import { browserArgs, findBrowser } from './browser.ts';
import { openMeasuredSite } from './measured-site.ts';
import { runProgram } from './program.ts';

const usage = 'Usage: npm run sheets -- [--locale vi|en|zh|ko|ja] [--product <slug>] [--out <folder>]';
/** Pages of the browser that print at the same time; more gain nothing on two cores. */
const tabs = 4;

interface Job {
  path: string;
  file: string;
}

/** Prints specification sheets as PDF, from the pages of the build: `<out>/<locale>/<slug>.pdf`. Optional: the site itself needs no browser. */
await runProgram(async ({ settings, log }) => {
  const options = readOptions();
  if (typeof options === 'string') return refuse(2, `${options}\n${usage}`);
  if (!existsSync(join(settings.distDir, 'inputs.sha256'))) return refuse(1, 'There is no finished build; run npm run build first.');
  const slugs = openCatalogue(settings.distDir)
    .current()
    .catalogue.products.map(({ slug }) => slug)
    .filter((slug) => options.product === undefined || slug === options.product);
  if (slugs.length === 0) return refuse(2, options.product ? `There is no product “${options.product}” in the build; its name is the folder below content/products/.` : 'The build has no products.');
  const executablePath = findBrowser();
  if (!executablePath) return refuse(1, 'PDFs need a browser: set CHROMIUM_PATH to a Chromium, or run “npx playwright install chromium”.');
  const out = resolve(process.env.INIT_CWD || process.cwd(), options.out ?? join(settings.varDir, 'sheets', 'pdf'));
  const jobs = localeCodes.filter((locale) => !options.locale || locale === options.locale).flatMap((locale) => slugs.map((slug): Job => ({ path: paths.sheet(locale, slug), file: join(out, locale, `${slug}.pdf`) })));
  const started = Date.now();
  for (const locale of localeCodes) if (!options.locale || locale === options.locale) await mkdir(join(out, locale), { recursive: true });
  const site = await openMeasuredSite();
  const browser = await chromium.launch({ executablePath, args: browserArgs });
  try {
    const waiting = jobs.values();
    await Promise.all(Array.from({ length: Math.min(tabs, jobs.length) }, () => printAll(browser, site.origin, waiting)));
  } finally {
    await browser.close();
    await site.close();
  }
  log(`${jobs.length} sheets in ${((Date.now() - started) / 1000).toFixed(1)} s: ${out}`);
  return 0;
});

type Browser = Awaited<ReturnType<typeof chromium.launch>>;

/** One tab takes job after job until none is left. */
async function printAll(browser: Browser, origin: string, waiting: Iterable<Job>): Promise<void> {
  const page = await browser.newPage();
  for (const { path, file } of waiting) {
    await page.goto(origin + path, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
  }
  await page.close();
}

/** What the person asked for, or a sentence that says what is wrong with it. */
function readOptions(): { locale?: string; product?: string; out?: string } | string {
  try {
    const { values } = parseArgs({ options: { locale: { type: 'string' }, product: { type: 'string' }, out: { type: 'string' } } });
    return values.locale !== undefined && !isLocale(values.locale) ? `There is no language “${values.locale}”; choose one of ${localeCodes.join(', ')}.` : values;
  } catch (error) {
    return (error as Error).message;
  }
}

function refuse(code: number, sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
