import { describe, expect, test } from 'vitest';
import { findFigures } from '#domain/translation/figures.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';

const units = (text: string, locale: Locale) => [...findFigures(text, locale).units];

/** The same quantity in Vietnamese, English, Chinese, Korean and Japanese. */
const quantities: [unit: string, texts: Record<Locale, string>][] = [
  ['kg', { vi: '5 kg', en: '5 kg', zh: '5公斤', ko: '5 킬로그램', ja: '５ｋｇ' }],
  ['g', { vi: '200 g', en: '200 g', zh: '200克', ko: '200 그램', ja: '200グラム' }],
  ['t', { vi: '25 tấn', en: '25 tonnes', zh: '25吨', ko: '25톤', ja: '25トン' }],
  ['L', { vi: '3 lít', en: '3 L', zh: '3升', ko: '3리터', ja: '3リットル' }],
  ['ml', { vi: '500 ml', en: '500 ml', zh: '500毫升', ko: '500 ml입니다', ja: '500 mlの' }],
  ['cm', { vi: '2,5 cm', en: '2.5 cm', zh: '2.5厘米', ko: '2.5 cm', ja: '2.5 cm以上' }],
  ['m', { vi: '3 mét', en: '3 metres', zh: '3米', ko: '3 m', ja: '3 m' }],
  ['m2', { vi: '120 m²', en: '120 m2', zh: '120平方米', ko: '120 m²', ja: '120 m²' }],
  ['ha', { vi: '46 héc-ta', en: '46 hectares', zh: '46公顷', ko: '46 ha', ja: '46 ha' }],
  ['%', { vi: '13%', en: '13 %', zh: '13％', ko: '13%', ja: '13％' }],
  ['°C', { vi: '−18 °C', en: '−18 °C', zh: '−18℃', ko: '−18 ℃', ja: '−18℃' }],
  ['USD', { vi: '35 USD', en: '35 USD', zh: '35美元', ko: '35달러', ja: '35米ドル' }],
  ['VND', { vi: '100.000 đồng', en: '100,000 VND', zh: '100,000越南盾', ko: '100,000 VND', ja: '100,000ドン' }],
];

describe.each(quantities)('%s', (unit, texts) => {
  test.each(localeCodes)('is found in %s', (locale) => {
    expect(units(texts[locale], locale)).toEqual([unit]);
  });
});

describe('units of another country', () => {
  test.each([
    ['zh', '10斤'],
    ['zh', '3亩'],
    ['ko', '10근'],
    ['ko', '30평'],
    ['ja', '30坪'],
  ] as const)('are one kind, which no Vietnamese text has: %s “%s”', (locale, text) => {
    expect(units(text, locale)).toEqual(['jin-catty']);
  });
});

describe('no unit is seen in', () => {
  test.each([
    ['vi', '5 gói, 20 lọ, 3 mẫu, 7 hạt, 2 thùng, 4 tháng, 9 lần'],
    ['en', '8 hours, 3 types, 2 lots, 6 months, 4 kinds, 5 growers, 3 members'],
    ['en', 'kg, g and % without a number'],
    ['zh', '3等品，2023年，第5届'],
    ['ko', '5월, 12개월, 2곳'],
    ['ja', '5米国企業、第3反応、10度、2対2'],
    ['vi', 'Từ 16 °Brix'],
  ] as const)('%s “%s”', (locale, text) => {
    expect(units(text, locale)).toEqual([]);
  });
});
