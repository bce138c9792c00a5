import { expect, test } from 'vitest';
import { tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';

const en = 'products/dried-anise/en.md';

test.each([
  ['HTML', 'Bags <script>alert(1)</script>', 'content.unsafe_markdown'],
  ['a link that runs code', 'Bags [here](javascript:alert)', 'content.unsafe_markdown'],
  ['a picture', 'Bags ![here](bag.jpg)', 'content.picture_in_text'],
  ['a heading beside the title', '# Bags', 'content.heading'],
])('%s in a text is refused at its line of the file', async (_what, words, code) => {
  const catalogue = await tinyCatalogue();
  await catalogue.edit(en, 'Bags of 25 kg.', words);
  expect((await catalogue.check())[0]).toMatchObject({ severity: 'error', code, file: en, line: await catalogue.lineOf(en, words) });
});

test('The lines are right in a file that Windows wrote', async () => {
  const catalogue = await tinyCatalogue();
  const lines = ['---', 'translation: { by: human, date: "2026-11-01" }', 'name: Star anise', 'summary: Dried.', 'specs: [{ label: Moisture, value: at most 13% }]', 'scopes: { haccp: Drying }', 'pictureAlts: [A woodcut]', '---', '', '## Harvest', '', '<b>Bags</b>'];
  await catalogue.write(en, `\uFEFF${lines.join('\r\n')}\r\n`);
  expect((await catalogue.check()).filter(({ severity }) => severity === 'error')).toContainEqual(expect.objectContaining({ code: 'content.unsafe_markdown', file: en, line: 12 }));
});
