import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { sheetWords } from '#components/sheet/sheet-words.ts';
import { writeWorkbook } from '#server/sheet/write-workbook.ts';
import { hostile, sheet } from '../../fixtures/sheets.ts';

const words = sheetWords(sheet({ text: { specs: hostile.map((value) => ({ label: 'x', value })) }, facts: { tests: [{ id: 'x', kind: 'residue', laboratory: 'Lab', number: '000123', date: '2026-01-02' }] } }));
const bytes = await writeWorkbook(words, '0123456789abcdef', 'https://chophien.example/en/verify/0123456789abcdef/', 'en');

test('Every cell of the workbook is text: codes keep their zeros, no cell is a formula', async () => {
  const xml = Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, part]) => new TextDecoder().decode(part))
    .join('');
  expect(xml).not.toContain('<f');
  const filled = [...xml.matchAll(/<c ([^>]*[^/])>/g)].map(([, attributes = '']) => attributes);
  expect(filled.length).toBeGreaterThan(30);
  expect(filled.filter((attributes) => !/t="(?:s|inlineStr)"/.test(attributes))).toEqual([]);
});

test('The workbook says what the sheet says', async () => {
  const rows = (await readWorkbook(bytes))[0]?.data ?? [];
  const cells = rows.flat().filter((cell) => cell !== null);
  expect(cells.every((cell) => typeof cell === 'string')).toBe(true);
  expect(cells).toEqual(expect.arrayContaining(['Star anise in en', '000123', '0123456789abcdef', '=1+1', '007', ...words.papers.columns]));
});
