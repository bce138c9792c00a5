import { expect, test } from 'vitest';
import { type TinyCatalogue, tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';

const codes = async (catalogue: TinyCatalogue) => (await catalogue.check()).filter(({ severity }) => severity === 'error').map(({ code }) => code);

test('A rule of a market that names a commodity wrongly is refused: it would silently touch nothing', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.edit('markets/china/vi.md', 'appliesTo: {', 'appliesTo: { commodities: [roast-duk],');
  expect(await codes(catalogue)).toContain('content.unknown_reference');
});

test('A text page cannot take the address of another kind of page', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.write('pages/products/vi.md', '---\nupdated: "2026-11-01"\ntitle: Trang\nsummary: Một trang.\n---\n\nChữ.\n');
  expect(await codes(catalogue)).toEqual(['content.slug']);
});
