import { describe, expect, test } from 'vitest';
import type { Product } from '#domain/catalog/catalogue.ts';
import { linesIn, readListQuery, withLine, withoutLine } from '#domain/inquiry/change-lines.ts';
import { firstValues } from '#domain/inquiry/first-values.ts';
import type { FormValues } from '#domain/inquiry/form-values.ts';
import { limits } from '#domain/inquiry/limits.ts';
import { localeCodes } from '#i18n/locales.ts';

const product = (slug: string) => ({ slug, facts: { minimumOrder: { value: 2, unit: 't' }, packs: [] } }) as unknown as Product;
const known = new Map(['a', 'b', 'c'].map((slug) => [slug, product(slug)]));
const form: FormValues = { ...firstValues([product('a'), product('b')], 'ja', 'ticket'), 'lines.0.quantity.value': ['２,０００'], 'buyer.company': ['難波'] };

describe('the list in the address', () => {
  test('holds known goods once, in their order, and counts the others', () => {
    const { products, unknown } = readListQuery(new URLSearchParams('p=b&p=a&p=b&p=&p=nothing'), known);
    expect([products.map(({ slug }) => slug), unknown]).toEqual([['b', 'a'], 1]);
  });

  test('says how many known goods are more than a form holds; unknown ones take no room', () => {
    const many = Array.from({ length: limits.lines + 5 }, (_, at) => product(`p${at}`));
    const query = new URLSearchParams(['nothing', ...many.map(({ slug }) => slug)].map((slug) => ['p', slug]));
    const { products, beyond, unknown } = readListQuery(query, new Map(many.map((item) => [item.slug, item])));
    expect([products.length, products.at(-1)?.slug, beyond, unknown]).toEqual([limits.lines, `p${limits.lines - 1}`, 5, 1]);
  });
});

describe('changing the list', () => {
  test('takes a line out and leaves the others as they were typed', () => {
    const changed = withoutLine(form, 1);
    expect(linesIn(changed)).toEqual([{ at: 0, product: 'a' }]);
    expect([changed['lines.0.quantity.value'], changed['buyer.company']]).toEqual([['２,０００'], ['難波']]);
  });

  test('adds a good behind the others, in the unit that its cooperative sells in, once', () => {
    const changed = withLine(withoutLine(form, 0), product('c'), 'ja');
    expect(linesIn(changed)).toEqual([
      { at: 1, product: 'b' },
      { at: 2, product: 'c' },
    ]);
    expect(changed['lines.2.quantity.unit']).toEqual(['t']);
    expect(withLine(changed, product('c'), 'ja')).toEqual(changed);
  });

  test('knows a product by the address of its page, as the form does when it is sent', () => {
    const pasted = { 'lines.0.product': [' https://chophien.example/ko/products/a/?from=mail '] };
    expect(linesIn(pasted)).toEqual([{ at: 0, product: 'a' }]);
    expect(withLine(pasted, product('a'), 'ko')).toEqual(pasted);
  });

  test('ends at the largest list that is taken', () => {
    const full = firstValues(
      Array.from({ length: limits.lines }, (_, at) => product(`p${at}`)),
      'en',
      'ticket',
    );
    expect(withLine(full, product('more'), 'en')).toEqual(full);
  });

  test('shows no more lines than an inquiry may have, whatever was sent', () => {
    const values = Object.fromEntries(Array.from({ length: 800 }, (_, at) => [`lines.${at}.product`, ['a']]));
    expect(linesIn(values).map(({ at }) => at)).toEqual(Array.from({ length: limits.lines }, (_, at) => at));
  });
});

test('A form starts from its market, with no consent given, in every language', () => {
  for (const locale of localeCodes) {
    const values = firstValues([product('a')], locale, 'ticket');
    expect(Object.keys(values).filter((name) => name === 'consent.purpose' || name === 'consent.transfer')).toEqual([]);
    expect(values.locale).toEqual([locale]);
  }
  expect([form.incoterm, form['destination.place'], form['buyer.country']]).toEqual([['FOB'], ['osaka'], ['JP']]);
});
