import { expect, type Page, test } from '@playwright/test';
import { localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';

const four = ['dried-star-anise-special', 'star-anise-tcvn-11041', 'star-anise-oil-drum', 'indigo-scarf'];
const t = translator('ja');
const asked = (page: Page) => new URL(page.url()).searchParams.getAll('p');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader starts from a commodity, takes one product out and adds another', async ({ page }) => {
    await page.goto(paths.compare('ja'));
    await page.locator('.compare-ready a').first().click();
    await expect(page.locator('thead .name')).toHaveCount(4);
    const before = asked(page);
    await page.locator('thead th').nth(1).getByText(t('compare.remove')).click();
    await expect(page.locator('thead .name')).toHaveCount(3);
    expect(asked(page)).toEqual(before.filter((_, at) => at !== 1));
    const choice = await page.getByRole('combobox').locator('option').nth(1).getAttribute('value');
    await page.getByRole('combobox').selectOption(choice);
    await page.getByRole('button', { name: t('compare.add_button') }).click();
    expect(asked(page)).toEqual([...before.filter((_, at) => at !== 1), choice]);
    await expect(page.locator('thead .name')).toHaveCount(4);
    await expect(page.getByText(t('compare.full'))).toBeVisible();
  });

  test('a single product offers others of its commodity, each by one link', async ({ page }) => {
    await page.goto(paths.compare('ja', ['forest-honey']));
    await page.locator('.suggest a').first().click();
    await expect(page.locator('thead .name')).toHaveCount(2);
    expect(asked(page)[0]).toBe('forest-honey');
  });
});

test('on a phone two products fit beside each other, and a keyboard slides to the others while the labels stay', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(paths.compare('vi', four));
  const region = page.getByRole('region', { name: translator('vi')('compare.table') });
  const edge = async (at: number) => {
    const box = await page.locator('thead th').nth(at).boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0);
  };
  expect(await edge(1)).toBeLessThanOrEqual(390);
  expect(await edge(3)).toBeGreaterThan(390);
  await region.focus();
  const pressedOn = async () => {
    await page.keyboard.press('ArrowRight');
    return edge(3);
  };
  await expect.poll(pressedOn, { intervals: [50] }).toBeLessThanOrEqual(391);
  const label = await page.locator('tbody th[scope=row]').first().boundingBox();
  expect(label?.x).toBeGreaterThanOrEqual(0);
  expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThanOrEqual(390);
});

test('the table is a table to those who listen: every cell has its product and its row, and a difference is said', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(paths.compare('ja', four));
    await expect(page.getByRole('columnheader')).toHaveCount(4);
    const order = page.getByRole('row', { name: t('prod.moq') });
    await expect(order.getByRole('rowheader')).toContainText(t('compare.differs'));
    await expect(order.getByRole('cell')).toHaveCount(4);
  }
});

for (const locale of localeCodes)
  test(`on paper the comparison in ${locale} lies across A4 and nothing runs out of it`, async ({ page }) => {
    await page.setViewportSize({ width: 1046, height: 718 });
    await page.goto(paths.compare(locale, four));
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    const over = await page.locator('.compare :is(th, td)').evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent));
    expect(over).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(4);
    expect(sheets.filter(([width, height]) => width !== 842 || height !== 595)).toEqual([]);
  });
