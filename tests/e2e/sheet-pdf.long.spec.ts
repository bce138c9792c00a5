import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { localeCodes } from '../../src/i18n/locales.ts';
import { paths } from '../../src/i18n/paths.ts';
import { readSnapshot } from '../fixtures/built-site.ts';

/** Six different kinds of goods. */
const six = ['dried-star-anise-special', 'star-anise-oil-drum', 'bamboo-basket', 'mau-son-spirit-500ml', 'fresh-custard-apple', 'star-anise-tcvn-11041'];
const canReadPdf = spawnSync('pdftotext', ['-v']).error === undefined;
const slugs = readSnapshot().catalogue.products.map(({ slug }) => slug);
const folder = mkdtempSync(join(tmpdir(), 'chophien-pdf-'));
const file = (locale: string, slug: string) => join(folder, locale, `${slug}.pdf`);
const pagesOf = (path: string) =>
  [
    ...readFileSync(path)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b(?!s)/g),
  ].length;

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  test.setTimeout(600_000);
  execFileSync(process.execPath, ['scripts/sheets.ts', '--out', folder], { stdio: 'ignore' });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('nine sheets of ten are one page, none is more than two', () => {
  const counts = localeCodes.flatMap((locale) => slugs.map((slug) => pagesOf(file(locale, slug))));
  expect(Math.max(...counts)).toBeLessThanOrEqual(2);
  expect(counts.filter((count) => count === 1).length / counts.length).toBeGreaterThanOrEqual(0.9);
});

test('a sheet is tagged, has title and language, and embeds its fonts', () => {
  for (const locale of localeCodes) {
    const text = readFileSync(file(locale, 'dried-star-anise-special')).toString('latin1');
    expect(text).toContain('/MarkInfo');
    expect(text).toMatch(/\/Lang\s*\(/);
    expect(text).toMatch(/\/Title\s*[(<]/);
  }
});

for (const locale of ['zh', 'ko', 'ja', 'vi'] as const)
  test(`every character of the sheets in ${locale} can be taken out of the PDF as text`, async ({ page }) => {
    test.skip(!canReadPdf && !process.env.CI, 'pdftotext (poppler-utils) is not installed');
    for (const slug of six) {
      await page.goto(paths.sheet(locale, slug));
      await page.emulateMedia({ media: 'print' });
      const shown = await page.locator('.paper').innerText();
      // Without -layout, pdftotext takes a hyphen at the end of a line for a broken word and leaves it out.
      const printed = execFileSync('pdftotext', ['-layout', file(locale, slug), '-'], { encoding: 'utf8' });
      const tally = (text: string) => {
        const counts = new Map<string, number>();
        for (const letter of text.normalize('NFC').replace(/\s/g, '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
        return counts;
      };
      const found = tally(printed);
      const missing = [...tally(shown)].filter(([letter, count]) => (found.get(letter) ?? 0) < count);
      expect(missing, `${locale} ${slug}`).toEqual([]);
    }
  });
