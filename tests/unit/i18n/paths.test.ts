import { describe, expect, test } from 'vitest';
import { isLocale, localeCodes, locales, sourceLocale, targetLocales } from '#i18n/locales.ts';
import { inLocale, paths } from '#i18n/paths.ts';

describe('addresses', () => {
  test('start with the language and end with a slash, files apart', () => {
    const { compare, inquiryForm, search, searchResults, searchApi: _machine, inquiryApi: _own, short: _printed, sheetFile, ...named } = paths;
    const all = [search('ko'), searchResults('ko'), inquiryForm('ko'), inquiryForm('ko', ['x']).replace(/\?.*/, ''), compare('ko'), compare('ko', ['x']).replace(/\?.*/, ''), ...Object.values(named).map((path) => (path as (...args: string[]) => string)('ko', 'x'))];
    expect(all.filter((path) => !/^\/ko\/(?:.*\/)?$/.test(path) && !/\.(?:ics|xml|jpg)$/.test(path))).toEqual([]);
    expect(sheetFile('ko', 'x', 'csv')).toBe('/ko/products/x/sheet.csv');
  });

  test('that are printed have no language, unless one is asked for', () => {
    expect([paths.short('NB2KJ2WJ'), paths.short('NB2KJ2WJ', 'ja')]).toEqual(['/q/NB2KJ2WJ', '/q/NB2KJ2WJ?l=ja']);
  });

  test('leave the first page of the products without a number', () => {
    expect([paths.products('vi'), paths.products('vi', 1), paths.products('vi', 2)]).toEqual(['/vi/products/', '/vi/products/', '/vi/products/page/2/']);
  });

  test('of a comparison hold its products in their order, each as a value of its own', () => {
    expect([paths.compare('ja'), paths.compare('ja', ['b', 'a']), paths.compare('ja', ['a&p=b'])]).toEqual(['/ja/compare/', '/ja/compare/?p=b&p=a', '/ja/compare/?p=a%26p%3Db']);
  });

  test('of a search hold its language in the path, and for programs among the keys', () => {
    const params = new URLSearchParams({ locale: 'ja', q: '八角&' });
    expect([paths.search('ja'), paths.search('ja', params), paths.searchApi(params)]).toEqual(['/ja/search/', '/ja/search/?q=%E5%85%AB%E8%A7%92%26', '/api/search?locale=ja&q=%E5%85%AB%E8%A7%92%26']);
  });

  test('of things of one name in two collections differ', () => {
    const all = [paths.product, paths.commodity, paths.cooperative, paths.fair, paths.market, paths.story, paths.page, paths.group].map((path) => path('en', 'tea'));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('inLocale', () => {
  test('names the same page in every language', () => {
    expect(localeCodes.map((code) => inLocale(paths.product('vi', 'green-tea'), code))).toEqual(localeCodes.map((code) => paths.product(code, 'green-tea')));
  });

  test('changes the home page and nothing behind the language', () => {
    expect([inLocale('/vi/', 'ja'), inLocale('/vi/stories/vi/', 'ja')]).toEqual(['/ja/', '/ja/stories/vi/']);
  });
});

describe('the table of languages', () => {
  test('translates Vietnamese into the four others', () => {
    expect([sourceLocale, ...targetLocales]).toEqual(['vi', 'en', 'zh', 'ko', 'ja']);
  });

  test('holds tags that Intl knows', () => {
    expect(localeCodes.map((code) => Intl.DateTimeFormat.supportedLocalesOf(locales[code].intl))).toEqual(localeCodes.map((code) => [locales[code].intl]));
  });

  test('knows its own codes and nothing that every object has', () => {
    expect(['vi', 'ja', 'fr', 'VI', 'constructor', '__proto__', '', undefined].map(isLocale)).toEqual([true, true, false, false, false, false, false, false]);
  });
});
