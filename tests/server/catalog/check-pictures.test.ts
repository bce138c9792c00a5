import { describe, expect, test } from 'vitest';
import { jpeg } from '../../fixtures/photos.ts';
import { tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';

const folder = 'products/dried-anise';
const vi = `${folder}/vi.md`;

async function withPhoto(bytes: Uint8Array | string, name = 'anise.jpg') {
  const catalogue = await tinyCatalogue();
  await catalogue.edit(vi, 'drawing: star-anise', `file: ${name}`);
  await catalogue.write(`${folder}/${name}`, bytes);
  return { catalogue, line: await catalogue.lineOf(vi, `file: ${name}`) };
}

describe('a photograph beside the text', () => {
  test('is taken', async () => {
    const { catalogue } = await withPhoto(await jpeg(800, 600));
    expect(await catalogue.check()).toEqual([]);
  });

  test('that is not there is refused', async () => {
    const { catalogue, line } = await withPhoto('');
    await catalogue.remove(`${folder}/anise.jpg`);
    expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'error', code: 'content.picture_missing', file: vi, line, message: 'The picture anise.jpg does not lie beside the text.' })]);
  });

  test('whose name differs in a capital letter is not there', async () => {
    const { catalogue, line } = await withPhoto(await jpeg(800, 600), 'Anise.jpg');
    await catalogue.edit(vi, 'file: Anise.jpg', 'file: anise.jpg');
    expect(await catalogue.check()).toContainEqual(expect.objectContaining({ code: 'content.picture_missing', file: vi, line }));
  });

  test('that is broken is refused at its line', async () => {
    const { catalogue, line } = await withPhoto('not a picture');
    expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'error', code: 'content.picture_broken', file: vi, line, message: 'anise.jpg is damaged or not a picture.' })]);
  });
});

test('A picture that no text shows is a warning', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.write(`${folder}/old.jpg`, await jpeg(800, 600));
  expect(await catalogue.check()).toEqual([{ severity: 'warning', code: 'content.picture_orphan', file: `${folder}/old.jpg`, line: 1, message: 'No text shows this picture.', fix: 'Name it under `pictures` in vi.md, or delete it.' }]);
});

test('A drawing that is not there is refused with some that are', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.edit(vi, 'drawing: star-anise', 'drawing: anise');
  expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'error', code: 'content.picture_missing', file: vi, line: await catalogue.lineOf(vi, 'drawing: anise'), message: 'There is no drawing “anise”.', fix: 'Choose one of content/drawings/: star-anise …' })]);
});

describe('descriptions of pictures', () => {
  test('are asked for in the Vietnamese', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(vi, 'pictureAlts:\n  - A woodcut of star anise\n', '');
    const problems = await catalogue.check();
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'error', code: 'content.alt_missing', file: vi, message: 'There are 1 pictures and 0 descriptions.' }));
  });

  test('are asked for in every translation', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(`${folder}/ko.md`, 'pictureAlts:\n  - A woodcut of star anise\n', 'pictureAlts: []\n');
    const problems = await catalogue.check();
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'error', code: 'content.alt_missing', file: `${folder}/ko.md`, line: await catalogue.lineOf(`${folder}/ko.md`, 'pictureAlts:') }));
  });
});

describe('the scan of a certificate', () => {
  test('lies beside the text and is no orphan', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.edit(vi, 'expires: "2027-12-31"', 'expires: "2027-12-31", file: haccp.jpg');
    expect(await catalogue.check()).toEqual([expect.objectContaining({ severity: 'error', code: 'content.file_missing', file: vi, message: 'The scan haccp.jpg does not lie beside the text.' })]);
    await catalogue.write(`${folder}/haccp.jpg`, await jpeg(800, 600));
    expect(await catalogue.check()).toEqual([]);
  });
});
