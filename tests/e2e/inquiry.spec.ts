import { expect, test } from '@playwright/test';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { addGoods, aPersonsTime, fillIn, fits, openOnTelephone, referenceOf, sendButton, tabTo, varDir } from '../fixtures/inquiry/browser-forms.ts';
import { awaitMail, pathIn, readMails } from '../fixtures/inquiry/mail-files.ts';

test('from Osaka to Bình Gia and back: a form in Japanese, a quotation in Vietnamese on a telephone without a script, an agreement in Japanese', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const ja = translator('ja');
  const vi = translator('vi');
  await addGoods(page, 'ja');
  await expect(page.locator('[data-inquiry] b')).toHaveText('3');
  await page.locator('[name="lines.2.quantity.value"]').fill('2');
  await expect(page.locator('[data-slug="green-tea-under-anise"] [data-advice="below-minimum"]')).toBeVisible();
  await fillIn(page, 'ja', 'osaka@namba.example', '難波香辛料株式会社');
  await expect(page.locator('[data-slug="green-tea-under-anise"] [data-advice="below-minimum"]')).toBeHidden();
  await page.getByLabel(ja('inq.question.own-label')).check();
  await page.getByLabel(ja('inq.form.message'), { exact: false }).first().fill('50 gの小分け包装は可能ですか。');
  await page.waitForTimeout(aPersonsTime);
  await sendButton(page, 'ja').click();
  await page.waitForURL(/\/ja\/inquiry\/CP-/);
  const reference = referenceOf(page);
  await expect(page.getByRole('status').filter({ hasText: ja('inq.done.sent') })).toBeVisible();
  await expect(page.getByText(ja('inq.page.in_review'))).toHaveCount(0);
  await expect(page.locator('[data-inquiry] b')).toBeHidden();

  const maker = await openOnTelephone(browser, 'binhgia', reference);
  await expect(maker).toHaveURL(paths.inquiryThread('vi', reference, 'binh-gia-che-tan-hoi'));
  await expect(maker.getByRole('heading', { level: 1 })).toHaveText('難波香辛料株式会社');
  await expect(maker.getByText(vi('inq.question.own-label'))).toBeVisible();
  await expect(maker.getByText('50 gの小分け包装は可能ですか。')).toBeVisible();
  expect(await fits(maker)).toBeLessThanOrEqual(0);
  await maker.getByRole('button', { name: vi('inq.move.see') }).click();
  await expect(maker.locator('.tag.state').first()).toHaveText(vi('inq.state.seen'));
  await maker.locator('[name="lines.0.price.amount"]').fill('12,50');
  await maker
    .locator('.quote')
    .getByRole('button', { name: vi('inq.move.quote') })
    .click();
  await expect(maker.getByText(vi('inq.done.quote'))).toBeVisible();
  expect(await fits(maker)).toBeLessThanOrEqual(0);

  const mail = await awaitMail(varDir, ({ to, subject }) => to.includes('osaka@namba') && subject.includes(reference) && subject.includes(' 見積：'));
  await page.goto(pathIn(mail.links[0]));
  await expect(page).toHaveURL(paths.inquiry('ja', reference));
  await expect(page.locator('.compare')).toContainText('12.50');
  const thread = page.locator('#thread-binh-gia-che-tan-hoi');
  await thread.locator('summary', { hasText: ja('inq.move.ask') }).click();
  await thread.getByLabel(ja('inq.question.traceability')).check();
  await thread.locator('#binh-gia-che-tan-hoi-ask').getByRole('button').click();
  await expect(thread.getByText(ja('inq.done.ask'))).toBeVisible();
  await maker.reload();
  await expect(maker.getByText(vi('inq.question.traceability')).first()).toBeVisible();

  await thread.locator('summary', { hasText: ja('inq.move.accept') }).click();
  await expect(thread.locator('#binh-gia-che-tan-hoi-accept')).toContainText('12.50');
  await thread.getByRole('button', { name: ja('inq.move.accept') }).click();
  await expect(thread.getByText(ja('inq.done.accept'))).toBeVisible();
  await maker.reload();
  await expect(maker.locator('.tag.state').first()).toHaveText(vi('inq.state.accepted'));
  await awaitMail(varDir, ({ to, subject }) => to.includes('binhgia') && subject.includes(reference) && /chấp nhận|chốt|nhận báo giá/i.test(subject));
});

for (const [locale, company] of [
  ['zh', '南宁桂味香料有限公司'],
  ['ko', '한울식품'],
  ['en', 'Spice Route Ltd'],
] as const)
  test(`a buyer who reads ${locale} sends an inquiry and gets a receipt at once, and by mail`, async ({ page }) => {
    const t = translator(locale);
    await addGoods(page, locale);
    await fillIn(page, locale, `buyer-${locale}@example.com`, company);
    await page.waitForTimeout(aPersonsTime);
    await sendButton(page, locale).click();
    await page.waitForURL(new RegExp(`/${locale}/inquiry/CP-`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(referenceOf(page));
    await expect(page.getByText(t('inq.done.sent'))).toBeVisible();
    const mail = await awaitMail(varDir, ({ to }) => to.includes(`buyer-${locale}@`));
    expect(mail.subject).toContain(referenceOf(page));
  });

test('what was typed survives a reload, another language and a connection that drops, and is sent once when it returns', async ({ page, context }) => {
  test.setTimeout(120_000);
  const ja = translator('ja');
  await addGoods(page, 'ja');
  await fillIn(page, 'ja', 'draft@namba.example', '下書き商事');
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.getByText(ja('inq.form.restored'))).toBeVisible();
  await expect(page.getByLabel(ja('inq.field.company'))).toHaveValue('下書き商事');
  await expect(page.locator('[name="lines.1.quantity.value"]')).toHaveValue('１５００');
  await expect(page.locator('[name="consent.purpose"]')).not.toBeChecked();
  await page.goto(paths.inquiryForm('ko'));
  await expect(page.locator('[data-slug]')).toHaveCount(3);
  await expect(page.getByLabel(translator('ko')('inq.field.company'))).toHaveValue('下書き商事');
  await page.goto(paths.inquiryForm('ja'));
  await page.locator('[name="consent.purpose"]').check();
  await page.locator('[name="consent.transfer"]').check();
  await page.waitForTimeout(aPersonsTime);
  await context.setOffline(true);
  await sendButton(page, 'ja').click();
  await expect(page.getByText(ja('inq.form.offline'))).toBeVisible();
  await context.setOffline(false);
  await page.waitForURL(/\/ja\/inquiry\/CP-/, { timeout: 60_000 });
  await page.goBack();
  await page.waitForTimeout(1500);
  const receipts = (await readMails(varDir)).filter(({ to }) => to.includes('draft@namba'));
  expect(new Set(receipts.map(({ subject }) => /CP-\w{4}-\w{4}/.exec(subject)?.[0])).size).toBe(1);
});

test('a second tab and another language know the list, and a press on the header leads to it', async ({ page, context }) => {
  await page.goto(paths.product('ja', 'forest-honey'));
  const other = await context.newPage();
  await other.goto(paths.product('ko', 'comb-honey'));
  await page.locator('article [data-add="forest-honey"]').first().click();
  await expect(other.locator('[data-inquiry] b')).toHaveText('1');
  await other.locator('article [data-add="comb-honey"]').first().click();
  await expect(page.locator('[data-inquiry] b')).toHaveText('2');
  await page.locator('article [data-add="forest-honey"]').first().click();
  await expect(page.locator('[data-slug]')).toHaveCount(2);
});

test('a keyboard alone fills in the form, finds what is wrong from the summary, and sends', async ({ page }) => {
  test.setTimeout(120_000);
  const t = translator('en');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(paths.inquiryForm('en', ['forest-honey']));
  const tabToField = (name: string) => tabTo(page, `[name="${name}"]`);
  await tabToField('lines.0.quantity.value');
  await page.keyboard.type('-5');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-summary]')).toBeFocused({ timeout: 30_000 });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await tabToField('lines.0.quantity.value');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('200');
  await tabToField('buyer.company');
  await page.keyboard.type('Keyboard Ltd');
  await tabToField('buyer.country');
  await page.keyboard.type('Singap');
  await tabToField('buyer.email');
  await page.keyboard.type('keys@example.com');
  for (const name of ['consent.purpose', 'consent.transfer']) {
    await tabToField(name);
    await page.keyboard.press('Space');
  }
  await page.waitForTimeout(aPersonsTime);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/en\/inquiry\/CP-/, { timeout: 60_000 });
  expect(await fits(page)).toBeLessThanOrEqual(0);
  await expect(page.getByText(t('inq.done.sent'))).toBeVisible();
});
