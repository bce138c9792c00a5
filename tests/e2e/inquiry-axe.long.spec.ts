import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { addGoods, aPersonsTime, fillIn, fits, openOnTelephone, referenceOf, sendButton, varDir } from '../fixtures/inquiry/browser-forms.ts';
import { awaitMail, pathIn } from '../fixtures/inquiry/mail-files.ts';

test('axe finds nothing on the pages of an inquiry, by day and by night, wide and narrow', async ({ page, browser }) => {
  test.setTimeout(240_000);
  await addGoods(page, 'ja');
  await fillIn(page, 'ja', 'axe@namba.example', '点検株式会社');
  await page.waitForTimeout(aPersonsTime);
  await sendButton(page, 'ja').click();
  await page.waitForURL(/\/ja\/inquiry\/CP-/);
  const reference = referenceOf(page);
  for (const [to, price] of [
    ['thaihoa', '5,80'],
    ['hoitrile', '6,10'],
  ] as const) {
    const maker = await openOnTelephone(browser, to, reference);
    await maker.locator('[name="lines.0.price.amount"]').fill(price);
    await maker
      .locator('.quote')
      .getByRole('button', { name: translator('vi')('inq.move.quote') })
      .click();
    await maker.context().close();
  }
  const mail = await awaitMail(varDir, (item) => item.to.includes('binhgia') && item.subject.includes(reference));
  await page.goto(pathIn(mail.links[0]));
  const found: string[] = [];
  for (const path of [paths.inquiry('ja', reference), paths.inquiryThread('vi', reference, 'binh-gia-che-tan-hoi'), paths.inquiry('ko', 'CP-0000-0000')])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
      });
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await fits(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const { id, nodes } of violations)
          found.push(
            `${path} ${colorScheme} ${width}: ${id}: ${nodes
              .slice(0, 2)
              .map(({ html }) => html.slice(0, 160))
              .join(' | ')}`,
          );
      }
    }
  expect(found).toEqual([]);
});
