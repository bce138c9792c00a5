import { expect, type Page, test } from '@playwright/test';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { aPersonsTime, fillIn, sendButton, sendInquiry } from '../fixtures/inquiry/browser-forms.ts';

const t = translator('en');
const [first, second] = ['forest-honey', 'comb-honey'];
const draftOf = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('inquiry-draft') ?? 'null'));
const ticket = (page: Page) => page.locator('.inquiry-form [name=ticket]');

/** Leaves a draft in the browser, as a form does that was left on another day. */
async function leaveDraft(page: Page, isPending: boolean) {
  await page.goto(paths.page('en', 'privacy'));
  const values = [
    ['ticket', 'used-ticket'],
    ['buyer.company', 'Draft Ltd'],
    ['consent.purpose', 'on'],
    ['consent.transfer', 'on'],
  ];
  const draft = { values, lines: { [first]: [['quantity.value', '200']] }, ...(isPending && { isPending }) };
  await page.evaluate((kept) => localStorage.setItem('inquiry-draft', JSON.stringify({ ...kept, at: Date.now() })), draft);
}

/** The next form is empty, and goes nowhere by itself. */
async function expectFresh(page: Page) {
  await page.goto(paths.inquiryForm('en', [second]));
  await expect(page.locator('[data-slug]')).toHaveCount(1);
  await page.waitForTimeout(1500);
  await expect(page).toHaveURL(new RegExp(`p=${second}`));
  await expect(page.getByText(t('inq.form.restored'))).toBeHidden();
  await expect(page.locator('[name="buyer.company"]')).toHaveValue('');
  await expect(page.locator('[name="consent.purpose"]')).not.toBeChecked();
}

test('an inquiry that was sent leaves no draft in the browser', async ({ page }) => {
  test.setTimeout(120_000);
  await sendInquiry(page, 'en', 'no-trace@example.com', 'No Trace Ltd', first);
  expect(await draftOf(page)).toBeNull();
  await expectFresh(page);
});

test('an inquiry that waited for its connection keeps waiting while somebody types, and the next form does not send itself', async ({ page, context }) => {
  test.setTimeout(120_000);
  await page.goto(paths.inquiryForm('en', [first]));
  await fillIn(page, 'en', 'waits@example.com', 'Waiting Ltd', 1);
  await page.waitForTimeout(aPersonsTime);
  await context.setOffline(true);
  await sendButton(page, 'en').click();
  await expect(page.getByText(t('inq.form.offline'))).toBeVisible();
  await page.locator('[name="message.text"]').fill('One more word.');
  await page.waitForTimeout(600);
  expect(await draftOf(page)).toMatchObject({ isPending: true, values: expect.arrayContaining([['message.text', 'One more word.']]) });
  await context.setOffline(false);
  await page.waitForURL(/\/en\/inquiry\/CP-/, { timeout: 60_000 });
  expect(await draftOf(page)).toBeNull();
  await expectFresh(page);
});

test('a draft comes back without its ticket, and who starts over keeps that of the page', async ({ page }) => {
  await leaveDraft(page, false);
  await page.goto(paths.inquiryForm('en', [first]));
  await expect(page.locator('[name="buyer.company"]')).toHaveValue('Draft Ltd');
  const own = await ticket(page).inputValue();
  expect(own).not.toBe('used-ticket');
  await page.getByRole('button', { name: t('inq.form.start_over') }).click();
  await expect(page.locator('[name="buyer.company"]')).toHaveValue('');
  await expect(ticket(page)).toHaveValue(own);
  expect(await draftOf(page)).toBeNull();
});

test('what waits to be sent goes with its own goods only: on a form of others it is a draft', async ({ page }) => {
  await leaveDraft(page, true);
  await page.goto(paths.inquiryForm('en', [first, second]));
  await expect(page.getByText(t('inq.form.restored'))).toBeVisible();
  await expect(page.locator('[name="consent.purpose"]')).not.toBeChecked();
  await expect(ticket(page)).not.toHaveValue('used-ticket');
  await page.waitForTimeout(1000);
  await expect(page.locator('[data-summary]')).toHaveCount(0);
});
