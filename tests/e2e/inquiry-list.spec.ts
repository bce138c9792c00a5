import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { limits } from '#domain/inquiry/limits.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { aPersonsTime, fillIn, sendButton } from '../fixtures/inquiry/browser-forms.ts';

const beyond = 3;
const goods = readdirSync('content/products').slice(0, limits.lines + beyond);
const full = (locale: 'en' | 'ja') => translator(locale)('inq.form.list_full', { n: limits.lines });

test('a list of more goods than a form holds tells so, and keeps the others for the next inquiry', async ({ page }) => {
  test.setTimeout(120_000);
  const t = translator('en');
  await page.goto(paths.page('en', 'privacy'));
  await page.evaluate((list) => localStorage.setItem('inquiry-list', JSON.stringify(list)), goods);
  await page.goto(paths.inquiryForm('en'));
  await expect(page.locator('[data-slug]')).toHaveCount(limits.lines);
  await expect(page.locator('.notice', { hasText: full('en') })).toContainText(t('inq.form.list_rest'));
  await expect(page.locator('[data-inquiry] b')).toHaveText(String(goods.length));
  await page
    .locator('[data-slug]')
    .nth(5)
    .getByRole('button', { name: t('inq.form.remove') })
    .click();
  await expect(page.locator('[data-slug]')).toHaveCount(limits.lines - 1);
  await expect(page.locator('[data-inquiry] b')).toHaveText(String(goods.length - 1));
  for (const quantity of await page.locator('[name$=".quantity.value"]').all()) await quantity.fill('5000');
  await fillIn(page, 'en', 'many@example.com', 'Many Goods Ltd', 0);
  await page.waitForTimeout(aPersonsTime);
  await sendButton(page, 'en').click();
  await page.waitForURL(/\/en\/inquiry\/CP-/, { timeout: 60_000 });
  await expect(page.locator('[data-inquiry] b')).toHaveText(String(beyond));
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('an address with more goods than a form holds tells so, and offers no more to add', async ({ page }) => {
    await page.goto(paths.inquiryForm('ja', goods));
    await expect(page.locator('[data-slug]')).toHaveCount(limits.lines);
    await expect(page.locator('.notice', { hasText: full('ja') })).toBeVisible();
    await expect(page.getByText(translator('ja')('inq.form.list_rest'))).toBeHidden();
    await expect(page.locator('[name="add"]')).toHaveCount(0);
    await page.goto(paths.inquiryForm('ja', goods.slice(0, 2)));
    await expect(page.getByText(full('ja'))).toBeHidden();
  });
});
