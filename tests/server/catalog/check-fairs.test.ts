import { describe, expect, test } from 'vitest';
import { tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';
import { fairFile } from '../../fixtures/tiny-files.ts';

const file = 'fairs/autumn/vi.md';

async function errorsOf(from: string, to: string) {
  const catalogue = await tinyCatalogue();
  await catalogue.write(file, fairFile);
  await catalogue.edit(file, from, to);
  return (await catalogue.check()).filter(({ severity }) => severity === 'error');
}

describe('the exhibitors of a fair', () => {
  test('have booths of their own', async () => {
    expect(await errorsOf('summary: Năm ngày.', 'summary: Năm ngày.')).toEqual([]);
  });

  test('do not share a booth', async () => {
    expect(await errorsOf('[A02]', '[A02, A01]')).toEqual([{ severity: 'error', code: 'content.booth_taken', file, line: 12, message: 'Booth A01 is given to thai-hoa and to thai-hoa.', fix: 'Give one of them another booth.' }]);
  });

  test('stand in booths that the plan has', async () => {
    expect(await errorsOf('[A02]', '[A07]')).toEqual([{ severity: 'error', code: 'content.unknown_reference', file, line: 12, message: 'The plan has no booth A07.', fix: 'Correct the booth, or give its zone more columns or rows.' }]);
  });

  test('are cooperatives that exist', async () => {
    expect(await errorsOf('thai-hoa, booths: [A02]', 'thai-hao, booths: [A02]')).toEqual([expect.objectContaining({ file, line: 12, message: 'There is no cooperative “thai-hao”.' })]);
  });

  test('show products that exist', async () => {
    expect(await errorsOf('booths: [A02] }', 'booths: [A02], products: [tea] }')).toEqual([expect.objectContaining({ file, line: 12, message: 'There is no product “tea”.' })]);
  });
});
