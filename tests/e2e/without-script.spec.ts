import { expect, test } from '@playwright/test';
import { translator } from '#i18n/translate.ts';
import { onDemandPaths, templatePaths } from '../fixtures/templates.ts';

test.use({ javaScriptEnabled: false });

for (const locale of ['ja', 'vi'] as const) {
  const t = translator(locale);

  test(`without JavaScript every kind of page in ${locale} can be read`, async ({ page }) => {
    for (const [name, path] of Object.entries({ ...templatePaths(locale), ...onDemandPaths(locale) })) {
      await page.goto(path);
      await expect(page.locator('h1'), name).toBeVisible();
      expect((await page.locator('main').innerText()).length, `${name} has text`).toBeGreaterThan(40);
    }
  });

  test(`without JavaScript a phone in ${locale} opens the menu, changes the language and reaches a product`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${locale}/`);
    await page.getByLabel(t('nav.menu'), { exact: true }).click();
    await page
      .locator('details[open]')
      .getByRole('link', { name: t('nav.products'), exact: true })
      .click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/products/$`));
    await page.locator('article.card a').first().click();
    await expect(page.locator('.mcard').first()).toBeVisible();
    const path = new URL(page.url()).pathname;
    await page.locator('summary', { hasText: locale.toUpperCase() }).click();
    await page.locator('details[open]').getByRole('link', { name: '한국어' }).click();
    await expect(page).toHaveURL(path.replace(`/${locale}/`, '/ko/'));
  });
}
