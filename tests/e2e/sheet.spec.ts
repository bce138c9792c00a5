import { expect, test } from '@playwright/test';
import { localeCodes } from '../../src/i18n/locales.ts';
import { paths } from '../../src/i18n/paths.ts';

const slug = 'dried-star-anise-special';
const pagesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

for (const locale of localeCodes)
  test(`the sheet in ${locale} fits a telephone without scrolling sideways, and asks nobody else`, async ({ page, baseURL }) => {
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => void (request.url().startsWith(baseURL ?? '') || foreign.push(request.url())));
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(paths.sheet(locale, slug));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect([foreign, errors]).toEqual([[], []]);
  });

test('a sheet prints on white paper whatever scheme the reader chose, on one page, and without the bar', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(paths.sheet('ja', slug));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.locator('.paper').evaluate((paper) => getComputedStyle(paper).backgroundColor)).toBe('rgb(255, 255, 255)');
  await expect(page.locator('.bar')).toBeHidden();
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

test('a star that lapsed since the build says so on the sheet', async ({ page }) => {
  await page.clock.setFixedTime('2035-01-01T00:00:00Z');
  await page.goto(paths.sheet('en', slug));
  await expect(page.locator('.ocop')).toContainText('Lapsed on');
  await expect(page.locator('.ocop .if-valid')).toBeHidden();
  await expect(page.locator('tbody tr').first().locator('.if-lapsed')).toBeVisible();
});

/** What content of its own could bring; the schema refuses some of it, the page bears it all the same. */
const hostile = {
  'a name of 300 characters': () => {
    const title = document.querySelector('h1');
    if (title) title.textContent = 'Hoahồikhô'.repeat(34).slice(0, 300);
  },
  '40 certificates': () => {
    const [body, row] = [document.querySelector('tbody'), document.querySelector('tbody tr')];
    for (let at = 0; body && row && at < 40; at += 1) body.append(row.cloneNode(true));
  },
  'a picture of 10:1': () => {
    const picture = document.querySelector<HTMLImageElement>('.lead img');
    if (picture) Object.assign(picture, { width: 3000, height: 300, src: `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="300"><rect width="3000" height="300" fill="teal"/></svg>')}` });
  },
};

for (const [name, change] of Object.entries(hostile))
  test(`${name} still reads and prints`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(paths.sheet('zh', slug));
    await page.evaluate(change);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(name.startsWith('40') ? 3 : 2);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 694, height: 1000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(694);
  });
