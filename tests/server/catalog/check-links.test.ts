import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type TinyCatalogue, tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';

const vi = 'products/dried-anise/vi.md';

async function withLine(line: string): Promise<{ catalogue: TinyCatalogue; at: number }> {
  const catalogue = await tinyCatalogue();
  await appendFile(join(catalogue.folder, vi), `\n${line}\n`);
  return { catalogue, at: await catalogue.lineOf(vi, line) };
}
const errors = async (catalogue: TinyCatalogue) => (await catalogue.check()).filter(({ severity }) => severity === 'error');

describe('a link within the site', () => {
  test('to a page that is built passes', async () => {
    const { catalogue } = await withLine('Xem [sản phẩm](/vi/products/dried-anise/), [nhóm](/vi/groups/food/) và [chợ](/vi/#top).');
    expect(await errors(catalogue)).toEqual([]);
  });

  test.each(['/vi/products/nothing/', '/vi/products/dried-anise', '/fr/products/dried-anise/', '/products/dried-anise/'])('to %s, which is not built, is refused at its line', async (address) => {
    const { catalogue, at } = await withLine(`Xem [trang](${address}).`);
    expect(await errors(catalogue)).toEqual([expect.objectContaining({ code: 'content.unknown_address', file: vi, line: at, message: `This site has no page ${address}.` })]);
  });
});

test('A body that opens with a line of hyphens is refused: it would be read as fields once more', async () => {
  const catalogue = await tinyCatalogue();
  const path = 'products/dried-anise/en.md';
  await catalogue.edit(path, '\n---\n', '\n---\n\n---\n\n');
  expect((await errors(catalogue)).map(({ code }) => code)).toContain('content.front_matter');
});

test('A shared drawing that carries a script is refused', async () => {
  const catalogue = await tinyCatalogue();
  await catalogue.edit('drawings/star-anise.svg', '</svg>', '<script>alert(1)</script></svg>');
  expect(await errors(catalogue)).toEqual([expect.objectContaining({ code: 'content.picture_unsafe', file: 'drawings/star-anise.svg' })]);
});
