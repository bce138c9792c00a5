import { describe, expect, test } from 'vitest';
import { formatter } from '#i18n/format.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';

const everywhere = (write: (locale: Locale) => string) => Object.fromEntries(localeCodes.map((locale) => [locale, write(locale)]));
const wholeYear = Array.from({ length: 12 }, (_, at) => at + 1);

describe('dates', () => {
  test('are written as each language does', () => {
    expect(everywhere((locale) => formatter(locale).date('2026-11-05'))).toEqual({ vi: '5/11/2026', en: '5 November 2026', zh: '2026年11月5日', ko: '2026년 11월 5일', ja: '2026年11月5日' });
  });

  test('in tables are short, and ISO in East Asia', () => {
    expect(everywhere((locale) => formatter(locale).shortDate('2026-11-05'))).toEqual({ vi: '05/11/2026', en: '5 Nov 2026', zh: '2026-11-05', ko: '2026-11-05', ja: '2026-11-05' });
  });

  test('name the weekday of the very day, wherever the machine stands', () => {
    expect(everywhere((locale) => formatter(locale).weekday('2026-11-25'))).toEqual({ vi: 'Thứ 4, 25 tháng 11', en: 'Wed 25 November', zh: '11月25日周三', ko: '11월 25일 (수)', ja: '11月25日(水)' });
  });

  test('of sources may be a year or a month only, and never become a day', () => {
    expect(everywhere((locale) => formatter(locale).partialDate('2025-04'))).toEqual({ vi: '04/2025', en: 'Apr 2025', zh: '2025-04', ko: '2025-04', ja: '2025-04' });
    expect(everywhere((locale) => formatter(locale).partialDate('2025'))).toEqual({ vi: '2025', en: '2025', zh: '2025', ko: '2025', ja: '2025' });
    expect(formatter('vi').partialDate('2025-04-07')).toBe('07/04/2025');
  });
});

describe('a range of days', () => {
  const range = (from: string, to: string) =>
    everywhere((locale) =>
      formatter(locale)
        .dateRange(from, to)
        .replace(/\s*–\s*/, '–'),
    );

  test('within a month says month and year once', () => {
    expect(range('2026-11-25', '2026-11-29')).toEqual({ vi: '25/11–29/11/2026', en: '25–29 November 2026', zh: '2026年11月25日至29日', ko: '2026년 11월 25일~29일', ja: '2026年11月25日〜29日' });
  });

  test('over two months says the year once', () => {
    expect(range('2026-11-28', '2026-12-02')).toEqual({ vi: '28/11–2/12/2026', en: '28 November–2 December 2026', zh: '2026年11月28日至12月2日', ko: '2026년 11월 28일~12월 2일', ja: '2026年11月28日〜12月2日' });
  });

  test('over New Year says both years', () => {
    expect(range('2026-12-30', '2027-01-02')).toEqual({ vi: '30/12/2026–2/1/2027', en: '30 December 2026–2 January 2027', zh: '2026年12月30日至2027年1月2日', ko: '2026년 12월 30일~2027년 1월 2일', ja: '2026年12月30日〜2027年1月2日' });
  });

  test('of one day is that day', () => {
    for (const locale of localeCodes) expect(formatter(locale).dateRange('2026-11-25', '2026-11-25')).toBe(formatter(locale).date('2026-11-25'));
  });
});

describe('months', () => {
  test('that follow each other become one run', () => {
    expect(everywhere((locale) => formatter(locale).months([7, 8, 9]))).toEqual({ vi: 'tháng 7 đến tháng 9', en: 'July to September', zh: '7月至9月', ko: '7~9월', ja: '7〜9月' });
  });

  test('over New Year stay one run and say that it ends in the next year', () => {
    expect(everywhere((locale) => formatter(locale).months([1, 2, 11, 12]))).toEqual({ vi: 'tháng 11 đến tháng 2 năm sau', en: 'November to February', zh: '11月至次年2月', ko: '11월~이듬해 2월', ja: '11月〜翌年2月' });
  });

  test('apart become runs in the order of the year, single months with digits in East Asia', () => {
    expect(everywhere((locale) => formatter(locale).months([12, 7, 9, 8, 8]))).toEqual({ vi: 'tháng 7 đến tháng 9, tháng 12', en: 'July to September, December', zh: '7月至9月、12月', ko: '7~9월, 12월', ja: '7〜9月、12月' });
  });

  test('all twelve are the whole year, none are nothing', () => {
    expect(everywhere((locale) => formatter(locale).months(wholeYear))).toEqual({ vi: 'quanh năm', en: 'all year', zh: '全年供应', ko: '연중', ja: '通年' });
    expect(formatter('en').months([])).toBe('');
  });

  test('under the season strip are short', () => {
    expect(everywhere((locale) => formatter(locale).monthShort(9))).toEqual({ vi: 'T9', en: 'Sep', zh: '9月', ko: '9월', ja: '9月' });
  });
});

test('Languages are named in the language of the reader', () => {
  expect(localeCodes.map((code) => formatter('en').language(code))).toEqual(['Vietnamese', 'English', 'Chinese', 'Korean', 'Japanese']);
});
