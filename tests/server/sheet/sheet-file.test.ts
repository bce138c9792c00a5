import { describe, expect, test } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { sheetDigest } from '#server/sheet/sheet-digest.ts';
import { sheetFile, writeCsv, writeJson } from '#server/sheet/sheet-file.ts';
import { readSheetCsv } from '../../fixtures/read-sheet.ts';
import { hostile, sheet } from '../../fixtures/sheets.ts';

const site = 'https://chophien.example';
const fileOf = (made: ReturnType<typeof sheet>) => sheetFile(made, sheetDigest(made), site);
const nasty = sheet({
  text: { name: hostile.join('|'), specs: hostile.map((value) => ({ label: value, value })), ingredients: '=HYPERLINK("https://evil.example")' },
  facts: { tests: [{ id: 'x', kind: 'residue', laboratory: 'Viện, "A"', number: '000123', date: '2026-01-02', substances: 463 }], minimumOrder: { value: 0.1, unit: 't' } },
});

describe('a sheet written and read back', () => {
  test.each(localeCodes)('is the same from JSON and CSV in %s', (locale) => {
    const file = fileOf(sheet({ facts: { season: { harvest: [1], shipping: [12, 1] } } }, locale));
    expect(JSON.parse(writeJson(file).toString('utf8'))).toEqual(file);
    expect(readSheetCsv(writeCsv(file))).toEqual(file);
  });

  test('keeps quotes, line breaks, zeros, and cells that look like formulas', () => {
    expect(readSheetCsv(writeCsv(fileOf(nasty)))).toEqual(fileOf(nasty));
    expect(JSON.parse(writeJson(fileOf(nasty)).toString('utf8'))).toEqual(fileOf(nasty));
  });
});

describe('the CSV', () => {
  const text = writeCsv(fileOf(sheet({ facts: { carton: { packs: 10, grossKg: 11.2 } } }))).toString('utf8');

  test('starts with the mark that Excel needs, and ends each line as RFC 4180 asks', () => {
    expect(text.startsWith('\uFEFFsection,index,field,value,unit,language\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('says unit and language beside the value', () => {
    expect(text).toContain('packs,1,net_value,1,kg,\r\n');
    expect(text).toContain('carton,1,gross_kg,11.2,kg,\r\n');
    expect(text).toContain('product,1,name,Star anise in en,,en\r\n');
    expect(text).toContain('product,1,name_vi,Star anise in vi,,vi\r\n');
    expect(text).toContain('product,1,hs_code,090961,,\r\n');
  });
});

describe('the digest', () => {
  test('is sixteen hexadecimal digits and the same for the same sheet', () => {
    expect(sheetDigest(sheet())).toMatch(/^[0-9a-f]{16}$/);
    expect(sheetDigest(sheet())).toBe(sheetDigest(sheet()));
  });

  test('changes with a fact, a text, a language and what the day decides, and with nothing else', () => {
    const facts = { certificates: [{ id: 'haccp', type: 'haccp' as const, number: '1', issuer: 'QUACERT', issued: '2024-01-01', expires: '2026-11-23' }] };
    const digests = [sheet(), sheet({}, 'vi'), sheet({ text: { summary: 'Other.' } }), sheet({ facts: { minimumOrder: { value: 101, unit: 'kg' } } }), sheet({ facts }, 'en', '2026-11-23'), sheet({ facts }, 'en', '2026-11-24')].map(sheetDigest);
    expect(new Set(digests).size).toBe(digests.length);
    expect(sheetDigest(sheet({ facts }, 'en', '2026-11-22'))).toBe(sheetDigest(sheet({ facts }, 'en', '2026-11-23')));
  });

  test('does not depend on the order in which fields were written', () => {
    const made = sheet();
    const turned = Object.fromEntries(Object.entries(made).reverse()) as typeof made;
    expect(sheetDigest(turned)).toBe(sheetDigest(made));
  });
});
