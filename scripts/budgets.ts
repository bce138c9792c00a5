import { chromium } from '@playwright/test';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { browserArgs, findBrowser } from './browser.ts';
import { openMeasuredSite } from './measured-site.ts';
import { runProgram } from './program.ts';

const kib = 1024;
type Part = 'HTML, CSS and JavaScript' | 'JavaScript' | 'fonts' | 'all with pictures' | 'box in the header';
type Budgets = Partial<Record<Part, number>>;
/** Encoded bytes of the scripts of the inquiry form: as it opens, and what the first touch fetches besides. */
const formBudgets = { 'before the first touch': 85 * kib, 'on the first touch': 30 * kib };

/** Encoded bytes on the wire of a page, empty cache, 390 px; the box in the header before anybody uses it. */
const pages: { name: string; pathOf: (locale: Locale) => string; budgets: Budgets }[] = [
  { name: 'product', pathOf: (locale) => paths.product(locale, 'dried-star-anise-special'), budgets: { 'HTML, CSS and JavaScript': 40 * kib, JavaScript: 6 * kib, fonts: 110 * kib, 'all with pictures': 240 * kib, 'box in the header': 0 } },
  { name: 'search', pathOf: (locale) => paths.search(locale, new URLSearchParams({ q: '八角' })), budgets: { JavaScript: 80 * kib } },
];

/** Loads pages of each language in a browser with an empty cache, scrolls through them, and adds up what came over the wire. */
await runProgram(async ({ log }) => {
  const browserPath = findBrowser();
  if (!browserPath) {
    process.stderr.write('Budgets need a browser: set CHROMIUM_PATH to a Chromium, or run “npx playwright install chromium”.\n');
    return process.env.CI ? 1 : 0;
  }
  const { origin, close } = await openMeasuredSite();
  const browser = await chromium.launch({ executablePath: browserPath, args: browserArgs });
  let over = 0;
  for (const { name, pathOf, budgets } of pages)
    for (const locale of localeCodes) {
      const sizes = await measure(browser, origin + pathOf(locale));
      const words = (Object.entries(budgets) as [Part, number][]).map(([part, most]) => {
        if (sizes[part] > most) over += 1;
        return `${part} ${(sizes[part] / kib).toFixed(1)} of ${most / kib}${sizes[part] > most ? ' OVER' : ''}`;
      });
      log(`${name} ${locale}: ${words.join(' · ')} KiB`);
    }
  const form = await measureForm(browser, origin + paths.inquiryForm('ja', ['dried-star-anise-special']));
  const words = (Object.keys(formBudgets) as (keyof typeof formBudgets)[]).map((part) => {
    if (form[part] > formBudgets[part]) over += 1;
    return `${part} ${(form[part] / kib).toFixed(1)} of ${formBudgets[part] / kib}${form[part] > formBudgets[part] ? ' OVER' : ''}`;
  });
  log(`inquiry form, scripts: ${words.join(' · ')} KiB`);
  await browser.close();
  await close();
  if (over > 0) process.stderr.write(`${over} budgets are exceeded.\n`);
  return over > 0 ? 1 : 0;
});

async function measure(browser: Awaited<ReturnType<typeof chromium.launch>>, url: string): Promise<Record<Part, number>> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const sizes: Record<Part, number> = { 'HTML, CSS and JavaScript': 0, JavaScript: 0, fonts: 0, 'all with pictures': 0, 'box in the header': 0 };
  const counted: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    counted.push(
      request.sizes().then(({ responseBodySize }) => {
        const type = request.resourceType();
        sizes['all with pictures'] += responseBodySize;
        if (type === 'font') sizes.fonts += responseBodySize;
        if (type === 'script') sizes.JavaScript += responseBodySize;
        if (type === 'script' && request.url().includes('/header-search')) sizes['box in the header'] += responseBodySize;
        if (['document', 'stylesheet', 'script'].includes(type)) sizes['HTML, CSS and JavaScript'] += responseBodySize;
      }),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 500) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  });
  await page.waitForLoadState('networkidle');
  await Promise.all(counted);
  await context.close();
  return sizes;
}

/** Opens the form, touches its first field, and adds up the scripts before and after, those of threads among them. */
async function measureForm(browser: Awaited<ReturnType<typeof chromium.launch>>, url: string): Promise<Record<keyof typeof formBudgets, number>> {
  const page = await browser.newPage();
  const sizes = { 'before the first touch': 0, 'on the first touch': 0 };
  let part: keyof typeof formBudgets = 'before the first touch';
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') sizes[part] += Number(response.headers()['content-length'] ?? 0);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  part = 'on the first touch';
  await page.locator('[name="lines.0.quantity.value"]').focus();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=altcha]')?.value !== '');
  await page.close();
  return sizes;
}
