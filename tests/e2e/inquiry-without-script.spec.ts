import { expect, test } from '@playwright/test';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { fillIn, fits, referenceOf, sendButton, varDir } from '../fixtures/inquiry/browser-forms.ts';
import { awaitMail } from '../fixtures/inquiry/mail-files.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

test('without a script a telephone fills in the form, is told what is wrong, loses nothing, and gets its receipt', async ({ page }) => {
  test.setTimeout(120_000);
  const ja = translator('ja');
  const typed = () => page.locator('[name="message.text"]');
  await page.goto(paths.inquiryForm('ja', ['dried-star-anise-special']));
  await page.getByLabel(ja('inq.form.add')).selectOption('forest-honey');
  await page.getByRole('button', { name: ja('inq.form.add_button'), exact: true }).click();
  await expect(page.locator('[data-slug]')).toHaveCount(2);
  expect(await fits(page)).toBeLessThanOrEqual(0);

  await typed().fill('小分け包装は可能ですか。');
  await page.getByLabel(ja('inq.question.own-label')).check();
  await page.getByLabel(ja('inq.form.message_lang')).selectOption('de');
  await fillIn(page, 'ja', 'without-script@', '難波香辛料', 2);
  await page.locator('[name="lines.1.quantity.value"]').fill('');
  await page.locator('[data-slug="forest-honey"] summary').click();
  await page.locator('[name="lines.1.targetPrice.amount"]').fill('9.50');
  await sendButton(page, 'ja').click();
  const summary = page.locator('[data-summary]');
  await expect(summary.getByRole('link')).toHaveCount(2);
  expect(await fits(page)).toBeLessThanOrEqual(0);
  await expect(typed()).toHaveValue('小分け包装は可能ですか。');
  await expect(page.locator('[name="message.lang"]')).toHaveValue('de');
  await expect(page.locator('[name="lines.1.targetPrice.amount"]')).toHaveValue('9.50');

  await summary.getByRole('link').first().click();
  await expect(page).toHaveURL(/#f-lines-1-quantity-value$/);
  await page.locator('[name="lines.1.quantity.value"]').fill('500');
  await page.locator('[name="buyer.email"]').fill('without-script@namba.example');
  await sendButton(page, 'ja').click();
  await page.waitForURL(/\/ja\/inquiry\/CP-/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(referenceOf(page));
  await expect(page.getByText(ja('inq.done.sent'))).toBeVisible();
  await expect(page.getByText(ja('inq.page.in_review'))).toBeVisible();
  expect(await fits(page)).toBeLessThanOrEqual(0);
  const receipt = await awaitMail(varDir, ({ to }) => to.includes('without-script@namba.example'));
  expect(receipt.subject).toContain(referenceOf(page));
});
