import { describe, expect, test } from 'vitest';
import { tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';

const vi = 'products/dried-anise/vi.md';
const en = 'products/dried-anise/en.md';

describe('a translation that says more than the Vietnamese', () => {
  test.each([
    ['a number', 'summary: Dried in the sun.', 'summary: Dried for 6 days.', 'content.extra_number', 'The number 6 does not stand in the Vietnamese.'],
    ['a number in the body', 'Bags of 25 kg.', 'Bags of 26 kg.', 'content.extra_number', 'The number 26 does not stand in the Vietnamese.'],
    ['a unit', 'Bags of 25 kg.', 'Bags of 25 g.', 'content.extra_unit', 'The unit g does not stand in the Vietnamese.'],
    ['an allergen', 'summary: Dried in the sun.', 'summary: Dried beside peanuts.', 'content.extra_allergen', 'The allergen “peanut” is named here but not in the Vietnamese.'],
  ])('is refused at its line: %s', async (_what, from, to, code, message) => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(en, from, to);
    expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'error', code, file: en, line: await catalogue.lineOf(en, to), message })]);
  });

  test.each([
    ['a number that stands in the facts', 'summary: At least 500 kg, HS 090961.'],
    ['fewer numbers', 'summary: Dried.'],
  ])('may say %s', async (_what, to) => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(en, 'summary: Dried in the sun.', to);
    expect(await catalogue.check()).toEqual([]);
  });

  test('may name an allergen that the facts declare', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(vi, 'declared: "2026-10-01"', 'declared: "2026-10-01", mayContain: [peanut]');
    await catalogue.edit(en, 'summary: Dried in the sun.', 'summary: Dried beside peanuts.');
    expect(await catalogue.check()).toEqual([]);
  });
});

describe('a translation that is not of the same shape', () => {
  test.each([
    ['a specification more', '  - { label: Moisture, value: at most 13% }', '  - { label: Moisture, value: at most 13% }\n  - { label: Grade, value: best }', '“specs” has 2 entries, the Vietnamese has 1.', 'specs:'],
    ['another certificate', 'haccp: Drying', 'iso: Drying', '“scopes” lacks haccp.', 'scopes:'],
    ['a certificate more', 'haccp: Drying', 'haccp: Drying\n  iso: Packing', '“scopes” has iso, which the Vietnamese does not have.', 'scopes:'],
  ])('is refused: %s', async (_what, from, to, message, words) => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(en, from, to);
    expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'error', code: 'content.shape', file: en, line: await catalogue.lineOf(en, words), message })]);
  });

  test('is refused where an optional text was left out', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(vi, 'name: Star anise', 'name: Star anise\ningredients: Star anise');
    expect(await catalogue.check()).toContainEqual(expect.objectContaining({ severity: 'error', code: 'content.shape', file: en, line: 1, message: '“ingredients” is not translated.' }));
  });
});

describe('commodities', () => {
  const file = 'commodities/star-anise.yaml';

  test.each([
    ['a number', 'about:', 'en: Dried fruit with 8 points.', 'en: Dried fruit with 9 points.', 'error', 'content.extra_number'],
    ['a unit', 'about:', 'en: Dried fruit with 8 points.', 'en: Dried fruit of 8 kg or so.', 'error', 'content.extra_unit'],
    ['a text that is missing', 'about:', '  en: Dried fruit with 8 points.\n', '', 'warning', 'content.translation_missing'],
  ] as const)('are held against their Vietnamese as well: %s', async (_what, parent, from, to, severity, code) => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(file, from, to);
    expect(await catalogue.check()).toEqual([expect.objectContaining({ severity, code, file, line: await catalogue.lineOf(file, to || parent) })]);
  });
});
