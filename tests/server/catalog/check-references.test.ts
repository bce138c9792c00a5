import { describe, expect, test } from 'vitest';
import { tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';

const vi = 'products/dried-anise/vi.md';
const cooperative = 'cooperatives/thai-hoa/vi.md';
const market = 'markets/china/vi.md';

/** What is written instead, and what is said of it. */
const cases: [what: string, file: string, from: string, to: string, code: string, message: string, fix: string][] = [
  ['a commodity that is spelled wrong', vi, 'commodity: star-anise', 'commodity: star-anis', 'content.unknown_reference', 'There is no commodity “star-anis”.', 'Did you mean “star-anise”?'],
  ['a commodity that resembles none', vi, 'commodity: star-anise', 'commodity: honey', 'content.unknown_reference', 'There is no commodity “honey”.', 'Choose one that exists, such as “star-anise”, or write it first.'],
  ['an unknown cooperative', vi, 'cooperative: thai-hoa', 'cooperative: thai-hao', 'content.unknown_reference', 'There is no cooperative “thai-hao”.', 'Did you mean “thai-hoa”?'],
  ['a document that the market does not ask for', vi, 'residue-test: {', 'residue-tests: {', 'content.unknown_reference', 'The market china asks for no “residue-tests”.', 'Did you mean “residue-test”?'],
  ['a market that is not described', vi, 'china:', 'korea:', 'content.unknown_reference', 'There is no market “korea”.', 'Write content/markets/korea/ first, or delete it here.'],
  ['a certificate that is not there', vi, 'certificate: haccp', 'certificate: iso', 'content.unknown_reference', 'There is no certificate “iso” here.', 'Name an id of `certificates`.'],
  ['a test report that is not there', vi, 'test: residue', 'test: metals', 'content.unknown_reference', 'There is no test report “metals” here.', 'Name an id of `tests`.'],
  ['a registration for a document that nobody asks for', cooperative, 'requirement: label', 'requirement: labels', 'content.unknown_reference', 'The market china asks for no “labels”.', 'Did you mean “label”?'],
  ['a requirement without a text', market, 'id: residue-test', 'id: aflatoxin-test', 'content.text_missing', 'The requirement “aflatoxin-test” has no text.', 'Add it under requirementTexts.'],
  ['a rule of access without a text', market, 'id: spices', 'id: spice', 'content.text_missing', 'The access rule “spice” has no text.', 'Add it under accessTexts.'],
  ['a rule that is called sourced without a source', market, 'source: { title: GB 7718 }, ', '', 'content.source_unnamed', 'The requirement “label” is called sourced and names no source.', 'Add its source, or set basis: unconfirmed.'],
  ['a drawing that is not there', 'commodities/star-anise.yaml', 'drawing: star-anise', 'drawing: anise', 'content.picture_missing', 'There is no drawing “anise” for star-anise.', 'Choose a file of content/drawings/ without .svg.'],
];

describe('refused with file, line and fix is', () => {
  test.each(cases)('%s', async (_what, file, from, to, code, message, fix) => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(file, from, to);
    const line = await catalogue.lineOf(file, to || 'id: label');
    expect(await catalogue.check()).toContainEqual({ severity: 'error', code, file, line, message, fix });
  });
});

test('A scope of a certificate that the product does not have is refused', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.edit(vi, 'haccp: Drying', 'iso: Drying');
  expect(await catalogue.check()).toContainEqual(expect.objectContaining({ code: 'content.unknown_reference', file: vi, line: await catalogue.lineOf(vi, 'iso: Drying'), message: '“iso” is no certificate of this product.' }));
});

test('A story may name only what exists', async () => {
  const catalogue = await tinyCatalogue();
  const file = 'stories/harvest/vi.md';
  await catalogue.write(file, '---\nsample: true\npublished: "2026-11-01"\nkind: harvest\ncooperatives: [thai-hoa, thai-hao]\nproducts: [dried-anis]\ntitle: Mùa hồi\nsummary: Vào vụ.\n---\n');
  const errors = (await catalogue.check()).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([expect.objectContaining({ file, line: 5, message: 'There is no cooperative “thai-hao”.' }), expect.objectContaining({ file, line: 6, message: 'There is no product “dried-anis”.', fix: 'Did you mean “dried-anise”?' })]);
});
