import { expect, test } from '@playwright/test';
import { translator } from '#i18n/translate.ts';

test('the language switch keeps the page, and the first page remembers the choice', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/vi/products/dried-star-anise-special/');
  await page.locator('.util').getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL('/ja/products/dried-star-anise-special/');
  await page.goto('/');
  await expect(page).toHaveURL('/ja/');
});

test('a colour scheme chosen by hand stays, and the night pictures follow it', async ({ page }) => {
  const t = translator('en');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/');
  const image = () => page.locator('.pano').evaluate((element) => (element as HTMLImageElement).currentSrc);
  const day = await image();
  await page.getByRole('button', { name: t('scheme.dark') }).click();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await expect.poll(image).not.toBe(day);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe('rgb(13, 21, 40)');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await expect(page.getByRole('button', { name: t('scheme.dark') })).toHaveAttribute('aria-pressed', 'true');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: t('scheme.light') }).click();
  expect(await ground()).toBe('rgb(239, 242, 239)');
  await page.getByRole('button', { name: t('scheme.auto') }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-scheme', /./);
});

test('a keyboard reaches the content, the menu and a product, and Escape closes the menu', async ({ page }) => {
  const t = translator('en');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: t('nav.skip') })).toBeFocused();
  await page.getByLabel(t('nav.menu'), { exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('details[open]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('details[open]')).toHaveCount(0);
  await expect(page.getByLabel(t('nav.menu'), { exact: true })).toBeFocused();
});
