import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';

const vi = 'products/dried-anise/vi.md';

describe('a folder whose name cannot be part of an address', () => {
  test.each(['Dried-Anise', 'hồi-khô', 'dried_anise', 'dried anise', 'dried--anise', '%2e%2e'])('is refused: %s', async (name) => {
    const catalogue = await tinyCatalogue();
    await rename(join(catalogue.folder, 'products/dried-anise'), join(catalogue.folder, 'products', name));
    expect(await catalogue.check()).toEqual([{ severity: 'error', code: 'content.slug', file: `products/${name}`, line: 1, message: `“${name}” cannot be part of an address.`, fix: 'Rename it with small letters a–z, digits and single hyphens, such as dried-star-anise.' }]);
  });

  test('is refused for a commodity too', async () => {
    const catalogue = await tinyCatalogue();
    await rename(join(catalogue.folder, 'commodities/star-anise.yaml'), join(catalogue.folder, 'commodities/Star-Anise.yaml'));
    expect(await catalogue.check()).toContainEqual(expect.objectContaining({ code: 'content.slug', file: 'commodities/Star-Anise.yaml' }));
  });
});

test.each(['../../../etc/passwd', 'Star-Anise', 'star-anise/../honey'])('A reference that is no name is refused: %s', async (id) => {
  const catalogue = await tinyCatalogue();
  await catalogue.edit(vi, 'commodity: star-anise', `commodity: ${id}`);
  expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'error', code: 'content.schema', file: vi, line: 2, message: 'commodity: use small letters a–z, digits and single hyphens, as in dried-star-anise.' })]);
});

test.each(['fr.md', 'EN.md', 'vi-VN.md', 'notes.md'])('A file of a language that the site does not have is refused: %s', async (name) => {
  const catalogue = await tinyCatalogue();
  const file = `products/dried-anise/${name}`;
  await catalogue.write(file, '---\nname: x\n---\n');
  expect(await catalogue.check()).toEqual([{ severity: 'error', code: 'content.unknown_locale', file, line: 1, message: `“${name.slice(0, -3)}” is not a language of this site.`, fix: 'Name the file vi.md, en.md, zh.md, ko.md, ja.md.' }]);
});

test('An entry without its Vietnamese file is refused', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.remove(vi);
  expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'error', code: 'content.source_missing', file: vi, line: 1, message: 'The Vietnamese file is missing.' })]);
});

test('Problems come in the order of files and lines', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.edit(vi, 'test: residue', 'test: metals');
  await catalogue.edit(vi, 'cooperative: thai-hoa', 'cooperative: thai-hao');
  await catalogue.edit('cooperatives/thai-hoa/vi.md', 'requirement: label', 'requirement: labels');
  const places = (await catalogue.check()).map(({ file, line }) => [file, line]);
  expect(places).toEqual([
    ['cooperatives/thai-hoa/vi.md', 7],
    [vi, 3],
    [vi, await catalogue.lineOf(vi, 'test: metals')],
  ]);
});
