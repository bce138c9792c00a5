import { expect, test } from '@playwright/test';
import { translator } from '#i18n/translate.ts';
import { fits, openOnTelephone, sendInquiry, tabTo, varDir } from '../fixtures/inquiry/browser-forms.ts';
import { awaitMail, pathIn } from '../fixtures/inquiry/mail-files.ts';

const en = translator('en');
const vi = translator('vi');

test('a quotation sends what was typed before its photos, so that photos which are too large take no words with them', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const reference = await sendInquiry(page, 'en', 'order@example.com', 'Order Ltd');
  const maker = await openOnTelephone(browser, 'binhgia', reference);
  const names = await maker.locator('.quote form').evaluate((form: HTMLFormElement) => [...new FormData(form).keys()]);
  expect(names).toEqual(expect.arrayContaining(['do', 'thread', 'ticket', 'lines.0.price.amount', 'message.text', 'message.lang']));
  expect(names.filter((name) => name === 'files')).toHaveLength(1);
  expect(names.at(-1)).toBe('files');
});

test('a keyboard alone asks, accepts and erases in the thread of a buyer', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const thread = 'binh-gia-che-tan-hoi';
  const reference = await sendInquiry(page, 'en', 'thread-keys@example.com', 'Thread Keys Ltd');
  const maker = await openOnTelephone(browser, 'binhgia', reference);
  await maker.locator('[name="lines.0.price.amount"]').fill('12,50');
  await maker
    .locator('.quote')
    .getByRole('button', { name: vi('inq.move.quote') })
    .click();
  await expect(maker.getByText(vi('inq.done.quote'))).toBeVisible();

  const mail = await awaitMail(varDir, ({ to, subject }) => to.includes('thread-keys@') && subject.includes(reference));
  await page.goto(pathIn(mail.links[0]));
  await tabTo(page, `#${thread}-ask > summary`);
  await page.keyboard.press('Enter');
  await tabTo(page, `#${thread}-ask [name="questions"]`);
  await page.keyboard.press('Space');
  await tabTo(page, `#${thread}-ask [name="message.text"]`);
  await page.keyboard.type('ขอใบรับรองด้วย');
  await tabTo(page, `#${thread}-ask [name="message.lang"]`);
  await page.keyboard.type('Thai');
  await tabTo(page, `#${thread}-ask button`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(en('inq.done.ask'))).toBeVisible();
  await maker.reload();
  await expect(maker.getByText(vi('inq.original', { lang: 'tiếng Thái' })).first()).toBeVisible();

  // From under the quotation straight to its button, which lies folded.
  await tabTo(page, `.compare a[href="#${thread}-accept-form"]`);
  await page.keyboard.press('Enter');
  await expect(page.locator(`#${thread}-accept-form`)).toBeVisible();
  await tabTo(page, `#${thread}-accept button`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(en('inq.done.accept'))).toBeVisible();
  await maker.reload();
  await expect(maker.locator('.tag.state').first()).toHaveText(vi('inq.state.accepted'));
  expect(await fits(page)).toBeLessThanOrEqual(0);

  await tabTo(page, '#erase > summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '#erase [name="sure"]');
  await page.keyboard.press('Space');
  await tabTo(page, '#erase button');
  await page.keyboard.press('Enter');
  await expect(page.getByText(en('inq.done.erase'))).toBeVisible();
});
