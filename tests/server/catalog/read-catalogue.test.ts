import { describe, expect, test } from 'vitest';
import { tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';

const vi = 'products/dried-anise/vi.md';

describe('a catalogue in order', () => {
  test('has nothing to be said of', async () => {
    expect(await (await tinyCatalogue()).check()).toEqual([]);
  });

  test('is read with facts, five texts, and the names of its files', async () => {
    const { entries, commodities, drawings } = await (await tinyCatalogue()).read();
    const [product] = entries.products;
    expect(product).toMatchObject({ slug: 'dried-anise', facts: { commodity: 'star-anise', form: 'dried' }, files: ['en.md', 'ja.md', 'ko.md', 'vi.md', 'zh.md'] });
    expect(Object.keys(product?.texts ?? {}).sort()).toEqual(['en', 'ja', 'ko', 'vi', 'zh']);
    expect(product?.texts.en?.body).toBe('\n## Harvest\n\nBags of 25 kg.\n');
    expect([commodities.map(({ id }) => id), drawings]).toEqual([['star-anise'], ['star-anise']]);
  });

  test('may have collections that are not there yet, and files of the computer’s own', async () => {
    const catalogue = await tinyCatalogue();
    await catalogue.remove('markets');
    await catalogue.write('products/.DS_Store', 'x');
    await catalogue.write('products/.trash/vi.md', 'x');
    expect((await catalogue.read()).entries.markets).toEqual([]);
    expect((await catalogue.read()).problems).toEqual([]);
  });
});

describe('what cannot be read becomes a problem with file and line', () => {
  const problemOf = async (file: string, content: string | Uint8Array) => {
    const catalogue = await tinyCatalogue();
    await catalogue.write(file, content);
    return (await catalogue.read()).problems;
  };

  test('an empty file', async () => {
    expect(await problemOf(vi, '')).toEqual([expect.objectContaining({ severity: 'error', code: 'content.unreadable', file: vi, line: 1, message: 'The file is empty.' })]);
  });

  test('a picture that was given the name of a text', async () => {
    expect(await problemOf(vi, new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toEqual([expect.objectContaining({ code: 'content.unreadable', file: vi, message: 'The file is not text in UTF-8.' })]);
  });

  test('front matter that is no YAML', async () => {
    expect(await problemOf(vi, '---\nform: dried\nname: a: b\n---\n')).toEqual([expect.objectContaining({ code: 'content.front_matter', file: vi, line: 3 })]);
  });

  test('a bomb of aliases, which is defused at once', async () => {
    const bomb = Array.from({ length: 30 }, (_, at) => `a${at}: &a${at} [${at === 0 ? 'x, x' : `*a${at - 1}, *a${at - 1}, *a${at - 1}`}]`).join('\n');
    expect(await problemOf(vi, `---\n${bomb}\n---\n`)).toEqual([expect.objectContaining({ code: 'content.front_matter', file: vi, fix: 'Write plain fields, without anchors and aliases.' })]);
    expect(await problemOf('commodities/bomb.yaml', bomb)).toEqual([expect.objectContaining({ code: 'content.front_matter', file: 'commodities/bomb.yaml' })]);
  }, 5000);
});

test('Sample dates are resolved in sample content only', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.edit(vi, 'updated: "2026-11-01"', 'updated: sample-1m');
  expect((await catalogue.read()).problems).toEqual([expect.objectContaining({ code: 'content.schema', message: expect.stringContaining('“sample-1m” is not a day of the calendar') })]);
  await catalogue.edit(vi, 'commodity:', 'sample: true\ncommodity:');
  expect((await catalogue.read('2026-12-24')).entries.products[0]?.facts.updated).toBe('2026-11-01');
});
