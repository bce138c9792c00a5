import { describe, expect, test } from 'vitest';
import { tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';

const vi = 'products/dried-anise/vi.md';
const en = 'products/dried-anise/en.md';

describe('a translation', () => {
  test('that is missing is a warning', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.remove(en);
    expect(await catalogue.check()).toEqual([{ severity: 'warning', code: 'content.translation_missing', file: en, line: 1, message: 'This translation is missing.', fix: 'Write it; until then the page shows the Vietnamese and says so.' }]);
  });

  test('that cannot be read is not called missing as well', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.write(en, '');
    expect((await catalogue.check()).map(({ code }) => code)).toEqual(['content.unreadable']);
  });

  test('is stale once a word of the Vietnamese changes, with the command that mends it', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(vi, 'Dried in the sun.', 'Dried in the shade.');
    const problems = await catalogue.check();
    expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual(['en', 'ja', 'ko', 'zh'].map((locale) => ['content.translation_stale', `products/dried-anise/${locale}.md`, 2]));
    expect(problems[0]).toMatchObject({ severity: 'warning', message: 'The Vietnamese changed after this translation was made.', fix: `Read it against vi.md, then run: npm run content:stamp -- ${en}` });
  });

  test('is not stale when a fact changes, or an empty line', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(vi, 'value: 500', 'value: 600');
    await catalogue.edit(vi, '\n## Harvest', '\n\n## Harvest');
    expect(await catalogue.check()).toEqual([]);
  });

  test('that never named its version says so', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.write(en, '---\ntranslation: { by: machine, date: "2026-11-01" }\nname: Star anise\nsummary: Dried.\nspecs: [{ label: Moisture, value: at most 13% }]\nscopes: { haccp: Drying }\npictureAlts: [A woodcut]\n---\n');
    expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'warning', code: 'content.translation_stale', file: en, line: 2, message: 'The translation does not say which version of the Vietnamese it translates.' })]);
  });

  test('says who made it', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(en, 'translation: ', '# ');
    expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'error', code: 'content.provenance', file: en, line: 1, message: 'The translation does not say who made it.' })]);
  });
});

test('The Vietnamese itself is no translation', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.edit(vi, 'name: Star anise', 'translation: { by: human, date: "2026-11-01" }\nname: Star anise');
  const line = await catalogue.lineOf(vi, 'translation:');
  expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'error', code: 'content.provenance', file: vi, line, fix: 'Delete `translation` here.' })]);
});

describe('the text of a commodity', () => {
  const file = 'commodities/star-anise.yaml';

  test('is stale once the Vietnamese changes', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(file, 'vi: Dried fruit with 8 points.', 'vi: Dried fruit with 8 long points.');
    const lines = await Promise.all(['en', 'zh', 'ko', 'ja'].map((locale) => catalogue.lineOf(file, `${locale}: Dried fruit`)));
    expect((await catalogue.check()).map(({ severity, code, line }) => [severity, code, line])).toEqual(lines.map((line) => ['warning', 'content.translation_stale', line]));
  });

  test('says who made it', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(file, '  ko: { by: human', '  # ko: { by: human');
    expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'error', code: 'content.provenance', file, line: await catalogue.lineOf(file, 'ko: Dried fruit'), message: 'The text in ko does not say who made it.' })]);
  });
});
