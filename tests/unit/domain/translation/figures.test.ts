import { describe, expect, test } from 'vitest';
import { extraFigures, findFigures } from '#domain/translation/figures.ts';
import type { Locale } from '#i18n/locales.ts';

const numbers = (text: string, locale: Locale) => [...findFigures(text, locale).numbers];

describe('numbers are read as their language writes them', () => {
  test.each([
    ['vi', '1.234,5 kg', ['1234.5']],
    ['en', '1,234.5 kg', ['1234.5']],
    ['zh', '1,234.5 公斤', ['1234.5']],
    ['vi', '1.800 m²', ['1800']],
    ['en', '1.800 m²', ['1.8']],
    ['vi', '1.250.000 đồng', ['1250000']],
    ['en', '0.010 mg/kg', ['0.01']],
    ['vi', '0,01 mg/kg', ['0.01']],
    ['ja', '１，２３４．５ｋｇ', ['1234.5']],
    ['zh', '２０２６年', ['2026']],
    ['en', '10 500 kg', ['10500']],
    ['en', "10'500 kg", ['10500']],
    ['vi', '12\u00a0500 kg', ['12500']],
    ['ko', '소스 007', ['7']],
  ] as const)('%s “%s”', (locale, text, expected) => {
    expect(numbers(text, locale)).toEqual(expected);
  });
});

describe('several numbers stay apart', () => {
  test.each([
    ['en', '7–10 days', ['7', '10']],
    ['vi', 'từ 7-10 ngày', ['7', '10']],
    ['ko', '7~10일', ['7', '10']],
    ['ja', '46 × 32 × 24 cm', ['46', '32', '24']],
    ['vi', 'ngày 23/11/2026', ['23', '11', '2026']],
    ['en', 'sizes 8,10 and 12', ['8', '10', '12']],
    ['vi', 'năm 2026 120 hộ', ['2026', '120']],
    ['en', 'GB 7718 2011', ['7718', '2011']],
    ['zh', '08:30', ['8', '30']],
  ] as const)('%s “%s”', (locale, text, expected) => {
    expect(numbers(text, locale)).toEqual(expected);
  });
});

test('A sign of a unit is no number', () => {
  expect([numbers('120 m2', 'en'), numbers('3 km2', 'vi'), numbers('120 m²', 'ja')]).toEqual([['120'], ['3'], ['120']]);
});

describe('what a translation says beyond its source', () => {
  const source = findFigures('1.800 kg mỗi tháng, từ 2,5 cm', 'vi');

  test('is nothing when it says the same in its own way', () => {
    expect(extraFigures(source, findFigures('2.5 cm or more, 1,800 kg a month', 'en'))).toEqual({ numbers: [], units: [] });
  });

  test('is nothing when it says less', () => {
    expect(extraFigures(source, findFigures('cm 2.5', 'en'))).toEqual({ numbers: [], units: [] });
  });

  test('is the number that was copied with the wrong point', () => {
    expect(extraFigures(source, findFigures('1.800 kg', 'en'))).toEqual({ numbers: ['1.8'], units: [] });
  });

  test('is the unit into which it converted', () => {
    expect(extraFigures(source, findFigures('3600斤', 'zh'))).toEqual({ numbers: ['3600'], units: ['jin-catty'] });
  });
});

test('A number that belongs to a name is not joined with the one behind it', () => {
  expect([...findFigures('Gạo ST25 100%', 'vi').numbers]).toEqual(['25', '100']);
  expect([...findFigures('25 100 kg', 'en').numbers]).toEqual(['25100']);
});
