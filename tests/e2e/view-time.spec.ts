import { expect, test } from '@playwright/test';
import { certificateEnd, ocopState } from '#domain/catalog/ocop-state.ts';
import { isMarketDay, lunarDayOf } from '#domain/market-day/market-day.ts';
import { paths } from '#i18n/paths.ts';
import { addDays, vietnamDate } from '#lib/calendar-date.ts';
import { lunarMonths } from '#server/market-day/lunar-months.ts';
import { readSnapshot } from '../fixtures/built-site.ts';

const { catalogue, builtAt } = readSnapshot();
const today = vietnamDate(new Date(builtAt));
const noon = (date: string) => new Date(`${date}T12:00:00+07:00`);
const valid = catalogue.products.find(({ facts }) => ocopState(facts.ocop.certificate, today) === 'valid');
if (!valid?.facts.ocop.certificate) throw new Error('The sample catalogue has no product with a valid star; these tests need one.');
const end = certificateEnd(valid.facts.ocop.certificate);
const path = paths.product('ja', valid.slug);

test('a star that was valid at the build shows as ending soon, then as lapsed, when its days come', async ({ page }) => {
  const mark = page.locator('.lead .ocop');
  await page.clock.setFixedTime(noon(today));
  await page.goto(path);
  await expect(mark).toHaveAttribute('data-state', 'valid');
  await page.clock.setFixedTime(noon(addDays(end, -30)));
  await page.reload();
  await expect(mark).toHaveAttribute('data-state', 'soon');
  await page.clock.setFixedTime(noon(end));
  await page.reload();
  await expect(mark).toHaveAttribute('data-state', 'soon');
  await page.clock.setFixedTime(noon(addDays(end, 1)));
  await page.reload();
  await expect(mark).toHaveAttribute('data-state', 'lapsed');
  await expect(mark.locator('.if-lapsed')).toBeVisible();
  await expect(mark.locator('.if-valid')).toBeHidden();
});

test('documents that run out after the build are shown as lapsed and no longer counted as held', async ({ page }) => {
  const product = paths.product('en', 'dried-star-anise-special');
  await page.clock.setFixedTime(noon(today));
  await page.goto(product);
  const china = page.locator('.mcard').filter({ has: page.getByRole('heading', { name: 'China' }) });
  const before = await china.locator('[data-held-text]').first().innerText();
  await page.clock.setFixedTime(noon(addDays(today, 3650)));
  await page.reload();
  await expect(china.locator('[data-held-text]').first()).not.toHaveText(before);
  await expect(china.getByText(/^Lapsed on/).first()).toBeVisible();
});

test('the frame of this month moves when the month turns', async ({ page }) => {
  for (const month of ['02', '09']) {
    await page.clock.setFixedTime(noon(`2031-${month}-10`));
    await page.goto(path);
    const cells = page.locator('.months.big li');
    await expect(cells.nth(Number(month) - 1)).toHaveClass(/now/);
    await expect(page.locator('.months.big li.now')).toHaveCount(1);
  }
});

test('the strip of market days starts at the reader’s today, also long after the build', async ({ page }) => {
  for (const ahead of [0, 1, 200, 380]) {
    const date = addDays(today, ahead);
    await page.clock.setFixedTime(noon(date));
    await page.goto('/vi/');
    await expect(page.locator('.lunar time').first()).toHaveAttribute('datetime', date);
    const months = lunarMonths(today);
    const expected = Array.from({ length: 15 }, (_, at) => addDays(date, at)).filter((day) => {
      const lunar = lunarDayOf(day, months);
      return lunar && isMarketDay(lunar);
    });
    const shown = await page.locator('.lunar .mkt time').evaluateAll((items) => items.map((item) => item.getAttribute('datetime')));
    expect(shown).toEqual(expected);
  }
});
