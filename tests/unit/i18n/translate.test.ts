import { describe, expect, test } from 'vitest';
import { translator } from '#i18n/translate.ts';

describe('the translator', () => {
  test('counts one and many as English does', () => {
    const t = translator('en');
    expect([t('list.count', { n: 1 }), t('list.count', { n: 57 })]).toEqual(['1 product', '57 products']);
  });

  test('writes the same counted sentence where a language knows no plural', () => {
    const t = translator('ja');
    expect(t('list.count', { n: 1 }).replace('1', '57')).toBe(t('list.count', { n: 57 }));
  });

  test('writes numbers among the parameters as the language does', () => {
    expect(translator('vi')('unit.kg', { n: 1200.5 })).toBe('1.200,5 kg');
    expect(translator('en')('unit.kg', { n: 1200.5 })).toBe('1,200.5 kg');
    expect(translator('en')('list.count', { n: 12_345 })).toBe('12,345 products');
  });

  test('puts texts in as they come, even those that look like variables or patterns', () => {
    expect(translator('en')('site.title', { page: '{n} $& <b>' })).toBe('{n} $& <b> · Chợ Phiên');
  });

  test('leaves a variable standing that nobody filled, so that it is seen', () => {
    expect(translator('en')('site.title', { other: 'x' })).toBe('{page} · Chợ Phiên');
  });

  test('names the missing sentence and its file', () => {
    expect(() => translator('ko')('no.such.key' as 'list.count')).toThrow('The message “no.such.key” does not exist in ko; add it to src/i18n/messages/ko.json.');
  });
});
