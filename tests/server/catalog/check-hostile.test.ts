import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';

const vi = 'products/dried-anise/vi.md';

async function errorsWith(body: string) {
  const catalogue = await tinyCatalogue();
  await catalogue.edit('products/dried-anise/en.md', '\n## ', `\n${body}\n\n## `);
  return (await catalogue.check()).filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`);
}

test.each([
  ['8,000 quote signs', '>'.repeat(8000), 'Quotes or brackets are nested too deeply.'],
  ['quote signs with spaces', '> '.repeat(500), 'Quotes or brackets are nested too deeply.'],
  ['a text of a megabyte', 'word '.repeat(200_000), 'The file has 1000 KB; a text may have 200.'],
])('%s get a sentence, not a stack trace', async (_name, body, sentence) => {
  expect(await errorsWith(body)).toEqual([`content.unreadable: ${sentence}`]);
});

test('Ingredients that name an allergen which was declared absent are refused', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.edit(vi, '\nsummary:', '\ningredients: Hoa hồi, đậu tương\nsummary:');
  expect((await catalogue.check()).map(({ code }) => code)).toContain('content.allergen_undeclared');
});

test('A file saved with Windows line ends is the same text', async () => {
  const catalogue = await tinyCatalogue();
  const text = await readFile(`${catalogue.folder}/${vi}`, 'utf8');
  await catalogue.write(vi, text.replaceAll('\n', '\r\n'));
  expect(await catalogue.check()).toEqual([]);
});
