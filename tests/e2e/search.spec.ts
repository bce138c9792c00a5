import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { asked, box, hits, openSearch } from '../fixtures/search-page.ts';

const t = translator('en');
const requests = (page: Page) => {
  const seen: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (/\/search\/results\/|\/api\/search/.test(pathname)) seen.push(decodeURIComponent(search));
  });
  return seen;
};

test('results come as one types, the address says what is shown, and the count is said once', async ({ page }) => {
  await openSearch(page);
  await box(page).focus();
  await page.keyboard.type('star anise', { delay: 40 });
  await expect(page.locator('h1')).toContainText('“star anise”');
  await expect(hits(page).first()).toContainText(/star anise/i);
  expect(asked(page).get('q')).toBe('star anise');
  await expect(page).toHaveTitle(/“star anise”/);
  await expect(box(page)).toBeFocused();
  await expect(page.locator('.find [role=status]').last()).toHaveText(/\d+ products?/);
  expect(await page.locator('a[data-locale=ja]').first().getAttribute('href')).toContain('q=star+anise');
});

test('a keyboard alone types, walks through the suggestions, goes back to the box and opens one', async ({ page }) => {
  await openSearch(page);
  await box(page).focus();
  await page.keyboard.type('bajiao', { delay: 40 });
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box(page)).toHaveValue('bajiao');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const href = (await options.first().getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
  expect(href).toMatch(/^\/en\/products\//);
});

test('suggestions that come while one walks leave the one reached where it is, and the next letter gives it up', async ({ page }) => {
  await openSearch(page);
  await box(page).focus();
  await page.keyboard.type('bajia');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  let answer: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/api\/search\?.*q=bajiao/, async (route) => {
    await held;
    await route.continue();
  });
  const asking = page.waitForRequest(/q=bajiao/);
  await page.keyboard.type('o');
  await asking;
  await page.keyboard.press('ArrowDown');
  const reached = page.getByRole('listbox').getByRole('option', { selected: true });
  const href = (await reached.getAttribute('href')) ?? '';
  await options.first().evaluate((node) => node.toggleAttribute('data-before'));
  answer();
  await expect(page.locator('[data-before]')).toHaveCount(0);
  await expect(reached).toHaveAttribute('href', href);
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await reached.getAttribute('id')) ?? '');
  await page.keyboard.type(' ');
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
});

test('a keyboard alone filters: the box that was ticked keeps the focus while the hits change', async ({ page }) => {
  await openSearch(page, 'en', { q: 'tea' });
  const filter = page.locator('.facet-form input').first();
  await filter.focus();
  const count = await page.locator('.facet-form .n').first().textContent();
  await page.keyboard.press('Space');
  await expect(page.locator('h1')).toHaveText(`“tea”: ${t('list.count', { n: Number(count) })}`);
  await expect(filter).toBeFocused();
  await expect(filter).toBeChecked();
  await expect(page.locator('.find-tools .chip.on')).toHaveCount(1);
  await page.locator('.find-tools .chip.on').press('Enter');
  await expect(page.locator('.find-tools .chip.on')).toHaveCount(0);
  await expect(filter).not.toBeChecked();
});

test('back and forward go through what was asked: a typed word is one step, each filter one', async ({ page }) => {
  await openSearch(page);
  await box(page).focus();
  await page.keyboard.type('honey', { delay: 60 });
  await expect(page.locator('h1')).toContainText('“honey”');
  await page.keyboard.press('Escape');
  await page.locator('.facet-sample input').check();
  await expect(page.locator('.find-tools .chip.on')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('.find-tools .chip.on')).toHaveCount(0);
  await expect(page.locator('h1')).toContainText('“honey”');
  await expect(page.locator('.facet-sample input')).not.toBeChecked();
  await page.goBack();
  await expect(page.locator('h1')).toHaveText(t('search.title'));
  await expect(box(page)).toHaveValue('');
  await page.goForward();
  await page.goForward();
  await expect(page.locator('.facet-sample input')).toBeChecked();
  await expect(box(page)).toHaveValue('honey');
  const shown = await hits(page).allTextContents();
  await page.reload();
  expect(await hits(page).allTextContents()).toEqual(shown);
});

test('a link opened from the hits leads back to the very search', async ({ page }) => {
  await openSearch(page);
  await box(page).fill('tea');
  await expect(page.locator('h1')).toContainText('“tea”');
  await page.keyboard.press('Escape');
  await hits(page).first().click();
  await page.waitForURL('**/en/products/*/');
  await page.goBack();
  await expect(page.locator('h1')).toContainText('“tea”');
  await expect(box(page)).toHaveValue('tea');
});

test('nothing takes the focus: neither the page that opens nor the hits that come while one walks on', async ({ page }) => {
  await openSearch(page, 'en', { q: 'tea' });
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.route('**/search/results/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await box(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('s');
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));
  await expect(page.locator('h1')).toContainText('“teas”');
  expect(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80))).toBe(focused);
});

test('answers that come late do not stand in for later ones, and when none comes what is there stays and can be asked for again', async ({ page }) => {
  await openSearch(page);
  await page.route('**/search/results/?q=h', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => {});
  });
  await box(page).fill('h');
  await page.waitForTimeout(250);
  await box(page).fill('honey');
  await expect(page.locator('h1')).toContainText('“honey”');
  await page.waitForTimeout(1600);
  await expect(page.locator('h1')).toContainText('“honey”');
  const shown = await hits(page).allTextContents();
  await page.route('**/search/results/**', (route) => route.abort());
  await box(page).fill('ginger');
  await expect(page.getByRole('link', { name: t('search.retry') })).toHaveAttribute('href', '/en/search/?q=ginger');
  expect(await hits(page).allTextContents()).toEqual(shown);
});

/** What an input method does: it shows letters that are not yet a word, then puts the word in their place. */
async function compose(cdp: CDPSession, page: Page, steps: string[], word: string) {
  for (const text of steps) {
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(200);
  }
  await cdp.send('Input.insertText', { text: word });
}

for (const [locale, steps, word] of [
  ['zh', ['b', 'ba', 'ba j', 'ba jiao', '八角'], '八角'],
  ['ja', ['h', 'は', 'はt', 'はち', 'はちみ', 'はちみつ', '蜂蜜'], '蜂蜜'],
  ['ko', ['ㅍ', '파', '팔'], '팔각'],
] as const)
  test(`an input method composes ${word} without a question on the way, and with one at its end`, async ({ page }) => {
    for (const path of [paths.search(locale), paths.home(locale)]) {
      const seen = requests(page);
      await page.goto(path);
      const input = path.endsWith('/search/') ? box(page) : page.locator('#q');
      await input.focus();
      await expect(input).toHaveAttribute('role', 'combobox');
      const cdp = await page.context().newCDPSession(page);
      await compose(cdp, page, [...steps], word);
      await expect(input).toHaveValue(word);
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.filter((search) => !search.includes(`q=${word}`))).toEqual([]);
    }
  });

test('Enter that ends a composition sends nothing; the next one does', async ({ page }) => {
  await page.goto(paths.home('ja'));
  const input = page.locator('#q');
  await input.focus();
  await expect(input).toHaveAttribute('role', 'combobox');
  await input.evaluate((element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', keyCode: 229, bubbles: true, cancelable: true })));
  await expect(page.getByRole('listbox')).toBeHidden();
  await input.fill('茶');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/ja\/search\/\?q=/);
});
