import { describe, expect, test } from 'vitest';
import { formatter } from '#i18n/format.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';

const everywhere = (write: (locale: Locale) => string) => Object.fromEntries(localeCodes.map((locale) => [locale, write(locale)]));
const usd = (minor: number) => ({ minor, currency: 'USD' }) as const;

describe('numbers', () => {
  test('are grouped and pointed as each language does', () => {
    expect(everywhere((locale) => formatter(locale).number(1234.5))).toEqual({ vi: '1.234,5', en: '1,234.5', zh: '1,234.5', ko: '1,234.5', ja: '1,234.5' });
  });

  test('keep three digits behind the point and no zeros', () => {
    expect([formatter('en').number(2.34567), formatter('en').number(2.5), formatter('en').number(10)]).toEqual(['2.346', '2.5', '10']);
  });
});

describe('quantities', () => {
  test('are written with the unit of each language', () => {
    expect(everywhere((locale) => formatter(locale).quantity({ value: 2.5, unit: 'kg' }))).toEqual({ vi: '2,5 kg', en: '2.5 kg', zh: '2.5 公斤', ko: '2.5 kg', ja: '2.5 kg' });
    expect(everywhere((locale) => formatter(locale).quantity({ value: 25, unit: 't' }))).toEqual({ vi: '25 tấn', en: '25 t', zh: '25 吨', ko: '25톤', ja: '25トン' });
  });

  test('are counted as each language counts', () => {
    expect(everywhere((locale) => formatter(locale).quantity({ value: 1, unit: 'set' }))).toEqual({ vi: '1 bộ', en: '1 set', zh: '1 套', ko: '1세트', ja: '1セット' });
    expect(formatter('en').quantity({ value: 1200, unit: 'set' })).toBe('1,200 sets');
  });
});

describe('money', () => {
  test('shows two digits behind the point where the currency has them', () => {
    expect(everywhere((locale) => formatter(locale).money(usd(520)))).toEqual({ vi: '5,20\u00a0USD', en: 'USD 5.20', zh: '5.20 美元', ko: '5.20달러', ja: '5.20米ドル' });
  });

  test('shows none for yen, won and đồng', () => {
    expect([formatter('ja').money({ minor: 1200, currency: 'JPY' }), formatter('ko').money({ minor: 15_000, currency: 'KRW' }), formatter('vi').money({ minor: 1_250_000, currency: 'VND' })]).toEqual(['1,200円', '15,000원', '1.250.000 đồng']);
  });
});

describe('price bands', () => {
  test('name both ends, the currency once, and the unit', () => {
    expect(everywhere((locale) => formatter(locale).priceBand(usd(520), usd(640), 'kg'))).toEqual({ vi: '5,20–6,40\u00a0USD/kg', en: 'USD 5.20–6.40/kg', zh: '5.20–6.40 美元/公斤', ko: '5.20~6.40달러/kg', ja: '5.20〜6.40米ドル/kg' });
  });

  test('with equal ends name one price', () => {
    expect(formatter('en').priceBand(usd(500), usd(500), 'piece')).toBe('USD 5.00/piece');
  });
});
