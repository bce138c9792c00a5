import { describe, expect, test } from 'vitest';
import { tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';

const vi = 'products/dried-anise/vi.md';
const en = 'products/dried-anise/en.md';

describe('a fact that is not as it should be', () => {
  test.each([
    ['a day that does not exist', 'updated: "2026-11-01"', 'updated: "2026-02-31"', 'updated: “2026-02-31” is not a day of the calendar; write dates as year-month-day, such as 2026-11-25.'],
    ['two stars', 'stars: 4', 'stars: 2', 'ocop.certificate.stars: Invalid input.'],
    ['a sub-group of another group', 'subgroup: spice', 'subgroup: textile', 'ocop.subgroup: “textile” is not a sub-group of food; choose one of fresh-produce, fresh-animal, rice-cereal, honey-other, snack, cereal-product, vegetable-product, animal-product, sauce, spice, tea, tea-other, coffee-cocoa.'],
    ['a field that nobody knows', 'form: dried', 'form: dried\nfarm: dried', 'farm: no such field.'],
    ['a field that nobody knows, deep inside', 'confirmed: true', 'confirmd: true', 'hs.confirmd: no such field.'],
  ])('is named with its line: %s', async (_what, from, to, message) => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(vi, from, to);
    const line = await catalogue.lineOf(vi, to.split('\n').at(-1) ?? '');
    expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'error', code: 'content.schema', file: vi, line, message })]);
  });

  test('is named at its nearest parent when it is missing', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(vi, 'code: "090961", ', '');
    expect(await catalogue.check()).toContainEqual(expect.objectContaining({ code: 'content.schema', file: vi, line: await catalogue.lineOf(vi, 'hs:'), message: expect.stringContaining('hs.code: ') }));
  });

  test('hides no second one', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(vi, 'form: dried', 'form: liquid');
    await catalogue.edit(vi, 'summary: Dried in the sun.', 'summary: ""');
    expect((await catalogue.check()).map(({ message }) => message.split(':')[0])).toEqual(['form', 'summary']);
  });
});

test('A fact that a translation repeats is refused', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.edit(en, 'name: Star anise', 'name: Star anise\nform: dried');
  expect(await catalogue.check()).toEqual([{ severity: 'error', code: 'content.restated_fact', file: en, line: 4, message: '“form” is a fact and stands in vi.md only.', fix: 'Delete “form” here; the page takes it from vi.md in every language.' }]);
});

describe('certificates over time', () => {
  test('warn of an OCOP certificate on the day after its last', async () => {
    const catalogue = await tinyCatalogue();
    expect(await catalogue.check('2027-12-31')).toEqual([]);
    const problems = await catalogue.check('2028-01-02');
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'warning', code: 'content.certificate_lapsed', file: vi, line: await catalogue.lineOf(vi, 'certificate: {'), message: 'The OCOP certificate ended on 2028-01-01.' }));
  });

  test('warn of any other certificate in the same way', async () => {
    const catalogue = await tinyCatalogue();
    const problems = await catalogue.check('2028-01-01');
    expect(problems).toEqual([expect.objectContaining({ severity: 'warning', code: 'content.certificate_lapsed', file: vi, line: await catalogue.lineOf(vi, 'id: haccp'), message: 'The certificate “haccp” ended on 2027-12-31.' })]);
  });

  test.each(['renewing', 'withdrawn'])('say nothing of one that is %s', async (state) => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(vi, 'issued: "2025-01-01" }\nhs', `issued: "2020-01-01", state: ${state} }\nhs`);
    expect(await catalogue.check()).toEqual([]);
  });
});

test('An HS code that nobody confirmed is a warning', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.edit(vi, ', confirmed: true', '');
  expect(await catalogue.check()).toEqual([{ severity: 'warning', code: 'content.hs_unconfirmed', file: vi, line: await catalogue.lineOf(vi, 'hs:'), message: 'The HS code 090961 is not confirmed.', fix: 'Set confirmed: true once a broker or a ruling confirmed it.' }]);
});
