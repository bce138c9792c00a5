import { expect, test } from '@playwright/test';
import { translator } from '#i18n/translate.ts';
import { fits, openOnTelephone, pathIn, sendInquiry, tabTo, varDir } from '../fixtures/inquiry/browser-forms.ts';
import { awaitMail } from '../fixtures/inquiry/mail-files.ts';

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
