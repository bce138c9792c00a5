import { expect, test } from '@playwright/test';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { asked, box, hits, openSearch } from '../fixtures/search-page.ts';

const t = translator('en');

test.describe('the box in the header', () => {
  test('loads nothing before it is used, then one small file, and suggests products, commodities and cooperatives', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    await page.goto(paths.home('en'), { waitUntil: 'networkidle' });
    const before = scripts.length;
    await page.locator('#q').focus();
    await expect(page.locator('#q')).toHaveAttribute('role', 'combobox');
    expect(scripts.slice(before).map((url) => new URL(url).pathname)).toEqual([expect.stringMatching(/header-search/)]);
    await page.keyboard.type('star anise', { delay: 30 });
    for (const name of [t('nav.products'), t('nav.commodities'), t('nav.cooperatives')]) await expect(page.getByRole('group', { name })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=star+anise');
  });

  for (const width of [390, 1100])
    test(`opens behind its sign at ${width} px, takes the focus then, and closes when one turns elsewhere`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(paths.product('vi', 'forest-honey'));
      await expect(page.locator('#q')).toBeHidden();
      await page.locator('.find-box summary').click();
      await expect(page.locator('#q')).toBeFocused();
      await page.keyboard.type('hoi', { delay: 40 });
      await expect(page.getByRole('option').first()).toBeVisible();
      await page
        .locator('h1')
        .click({ force: true, position: { x: 2, y: 2 } })
        .catch(() => {});
      await page.mouse.click(5, 800);
      await expect(page.locator('#q')).toBeHidden();
    });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a phone searches from the header, opens the filters, ticks two and sees what they leave', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(paths.home('ja'));
    await page.locator('.find-box summary').click();
    await page.locator('#q').fill('茶');
    await page.locator('.find-box button').click();
    await page.waitForURL(/\/ja\/search\/\?q=/);
    await expect(page.locator('.facets')).toBeHidden();
    await page.locator('.find-open summary').click();
    await page.locator('.facet-form input').first().check();
    await page.locator('.facet-sample input').check();
    await page.locator('.find-show button').click();
    await page.waitForURL(/form=.*sample=true/);
    expect([...asked(page).keys()].sort()).toEqual(['form', 'q', 'sample']);
    await expect(page.locator('.find-tools .chip.on')).toHaveCount(2);
    expect(await hits(page).count()).toBeGreaterThan(0);
  });

  test('the order of the hits has a button of its own', async ({ page }) => {
    await page.goto(paths.search('en', new URLSearchParams({ q: 'tea' })));
    await page.locator('.find-sort select').selectOption('order');
    await page.getByRole('button', { name: t('search.apply') }).click();
    await page.waitForURL('**/en/search/?q=tea&sort=order');
  });
});

test('by touch at 390 px the filters fold away to the hits that the button names', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openSearch(page, 'ko', { q: '차' });
  await page.locator('.find-open summary').tap();
  const filter = page.locator('.facet-form label').first();
  expect((await filter.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await filter.tap();
  await expect(page.locator('.find-tools .chip.on')).toHaveCount(1);
  const count = await page.locator('.find-show button').textContent();
  await page.locator('.find-show button').tap();
  await expect(page.locator('.facets')).toBeHidden();
  await expect(page.locator('h1')).toContainText(/\d+/.exec(count ?? '')?.[0] ?? '?');
  await expect(page.locator('#results')).toBeInViewport();
  await context.close();
});

test('a good goes on the inquiry list from the hits, and still stands on it when other hits have come', async ({ page }) => {
  await openSearch(page, 'en', { q: 'honey' });
  const button = page.locator('#results [data-add]').first();
  const slug = (await button.getAttribute('data-add')) ?? '';
  await button.click();
  await expect(button).toContainText(t('inq.list.added'));
  await expect(page.locator('[data-inquiry] b')).toHaveText('1');
  await box(page).fill('forest honey');
  await expect(page.locator('h1')).toContainText('“forest honey”');
  await box(page).fill('honey');
  await expect(page.locator('h1')).toContainText('“honey”');
  await expect(page.locator(`#results [data-add="${slug}"]`)).toContainText(t('inq.list.added'));
});

test('a search that finds nothing leads to the inquiry form', async ({ page }) => {
  await page.goto(paths.search('en', new URLSearchParams({ q: 'qqzzxx' })));
  await page.getByRole('link', { name: t('search.empty_inquiry') }).click();
  await page.waitForURL('**/en/inquiry/**');
});
