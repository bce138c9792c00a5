import { expect, test } from '@playwright/test';
import { localeCodes, locales } from '#i18n/locales.ts';
import { onDemandPaths, templatePaths } from '../fixtures/templates.ts';

for (const locale of localeCodes)
  test(`every kind of page in ${locale} asks nobody else for anything, reports no error and fits its window`, async ({ browser, baseURL }) => {
    test.slow();
    const origin = new URL(baseURL ?? '').origin;
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const foreign: string[] = [];
    const errors: string[] = [];
    await context.route(
      (url) => url.protocol.startsWith('http') && url.origin !== origin,
      (route) => {
        foreign.push(route.request().url());
        return route.abort();
      },
    );
    page.on('console', (message) => message.type() === 'error' && !/404 \(Not Found\)/.test(message.text()) && errors.push(`${page.url()} ${message.text()}`));
    page.on('pageerror', (error) => errors.push(`${page.url()} ${String(error)}`));
    for (const [name, path] of Object.entries({ ...templatePaths(locale), ...onDemandPaths(locale) })) {
      const response = await page.goto(`${origin}${path}`);
      expect(response?.status(), path).toBe(name === 'not found' ? 404 : 200);
      await expect(page.locator('html')).toHaveAttribute('lang', locales[locale].tag);
      expect(await page.locator('h1').count(), `${path} has one first heading`).toBe(1);
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${path} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

test('the first page offers the five languages and asks nobody else', async ({ request }) => {
  const response = await request.get('/', { headers: { 'Accept-Language': 'ko-KR,ko;q=0.9,en;q=0.5' }, maxRedirects: 0 });
  expect(response.status()).toBe(302);
  expect(response.headers().location).toBe('/ko/');
});
