import { describe, expect, test } from 'vitest';
import { chooseLocale, localeOfPath } from '#server/http/choose-locale.ts';

describe('the language of an address', () => {
  test.each([
    ['/vi/', 'vi'],
    ['/ja/products/tea/', 'ja'],
    ['/ko', 'ko'],
    ['/', undefined],
    ['/fr/', undefined],
    ['/VI/', undefined],
    ['/constructor/', undefined],
    ['', undefined],
  ])('%s is %s', (path, locale) => {
    expect(localeOfPath(path)).toBe(locale);
  });
});

describe('the language that a browser asks for', () => {
  test.each([
    ['ja', 'ja'],
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['zh-CN', 'zh'],
    ['zh-Hans', 'zh'],
    ['zh-TW,zh;q=0.9', 'zh'],
    ['VI-vn', 'vi'],
    ['fr-FR,fr;q=0.9,ja;q=0.3,vi;q=0.4', 'vi'],
    ['en;q=0.2, ko;q=0.9', 'ko'],
    ['ja;q=0,en', 'en'],
    ['ja;q=0, fr', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    ['ja;q=x, ko', 'ko'],
    [';;;,,,', 'en'],
    ['jaa', 'en'],
  ])('“%s” is answered in %s', (header, locale) => {
    expect(chooseLocale(undefined, header)).toBe(locale);
  });

  test('is Vietnamese where nothing is said', () => {
    expect(chooseLocale(undefined, undefined)).toBe('vi');
  });

  test('is read in no time, however long the header', () => {
    expect(chooseLocale(undefined, `${'fr,'.repeat(100_000)}ja`)).toBe('en');
  });
});

describe('the language that a reader chose before', () => {
  test.each(['locale=zh', 'a=b; locale=zh', 'locale=zh; a=b', 'a=b;locale=zh;c=d'])('counts more than the browser: %s', (cookies) => {
    expect(chooseLocale(cookies, 'ja')).toBe('zh');
  });

  test.each(['locale=fr', 'locale=', 'mylocale=zh', 'locale=zhx', 'locale=../', ''])('is not read from %s', (cookies) => {
    expect(chooseLocale(cookies, 'ja')).toBe('ja');
  });
});
