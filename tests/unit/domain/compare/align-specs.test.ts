import { expect, test } from 'vitest';
import type { Product } from '#domain/catalog/catalogue.ts';
import { alignSpecs } from '#domain/compare/align-specs.ts';
import type { Locale } from '#i18n/locales.ts';
import { entry } from '../../../fixtures/entries.ts';
import { product } from '../../../fixtures/facts.ts';
import { random } from '../../../fixtures/random.ts';

type Pairs = [label: string, value: string][];
const goods = (texts: Partial<Record<Locale, Pairs>> & { vi: Pairs }): Product => {
  const made = entry('products', 'x', product(), Object.keys(texts) as Locale[]);
  for (const [locale, pairs] of Object.entries(texts)) Object.assign(made.texts[locale as Locale]?.fields ?? {}, { specs: pairs.map(([label, value]) => ({ label, value })) });
  return made;
};
const aligned = (products: Product[], locale: Locale = 'vi') => alignSpecs(products, locale).map(({ label, values }) => [label.text, ...values.map((value) => value?.map(({ text }) => text).join(' + '))]);

test('Equal labels share a row, those that several products state before those that only one does', () => {
  const a = goods({
    vi: [
      ['Hạng', 'đặc biệt'],
      ['Độ ẩm', '13%'],
      ['Màu', 'nâu'],
    ],
  });
  const b = goods({
    vi: [
      ['Màu', 'đỏ'],
      ['Độ ẩm', '12%'],
      ['Hạt sót', '1%'],
    ],
  });
  expect(aligned([a, b])).toEqual([
    ['Độ ẩm', '13%', '12%'],
    ['Màu', 'nâu', 'đỏ'],
    ['Hạng', 'đặc biệt', undefined],
    ['Hạt sót', undefined, '1%'],
  ]);
});

test('Capitals and spaces make no other label', () => {
  expect(aligned([goods({ vi: [['Độ  ẩm', '13%']] }), goods({ vi: [['độ ẩm', '12%']] })])).toEqual([['Độ  ẩm', '13%', '12%']]);
});

test('Two translations of the same Vietnamese label share a row, under the words of the first', () => {
  const a = goods({ vi: [['Độ ẩm', '13%']], ja: [['水分', '13%以下']] });
  const b = goods({ vi: [['Độ ẩm', '12%']], ja: [['含水率', '12%以下']] });
  expect(aligned([a, b], 'ja')).toEqual([['水分', '13%以下', '12%以下']]);
});

test('A product that is not translated keeps its Vietnamese and says so, and meets the row of the label that it shares in Vietnamese', () => {
  const a = goods({ vi: [['pH', '4']], ja: [['水素イオン指数', '4']] });
  const b = goods({
    vi: [
      ['pH', '5'],
      ['Vị', 'ngọt'],
    ],
  });
  expect(alignSpecs([a, b], 'ja')).toEqual([
    { label: { text: '水素イオン指数', lang: 'ja' }, values: [[{ text: '4', lang: 'ja' }], [{ text: '5', lang: 'vi' }]] },
    { label: { text: 'Vị', lang: 'vi' }, values: [undefined, [{ text: 'ngọt', lang: 'vi' }]] },
  ]);
});

test('A label that a product writes twice keeps both values; two labels that translate one stay two rows', () => {
  expect(
    aligned([
      goods({
        vi: [
          ['Cỡ', 'nhỏ'],
          ['Cỡ', 'lớn'],
        ],
      }),
    ]),
  ).toEqual([['Cỡ', 'nhỏ + lớn']]);
  expect(
    aligned(
      [
        goods({
          vi: [
            ['Cỡ', 'nhỏ'],
            ['Cỡ', 'lớn'],
          ],
          en: [
            ['Size', 'small'],
            ['Bulk', 'large'],
          ],
        }),
      ],
      'en',
    ),
  ).toEqual([
    ['Size', 'small'],
    ['Bulk', 'large'],
  ]);
});

test('Whatever is written, no value is lost, none is doubled and none changes its product', () => {
  const labels = ['Độ ẩm', 'Màu', 'Hạng', 'pH'];
  const words = ['水分', '色', '等級', 'pH', '含水率'];
  for (let seed = 0; seed < 1000; seed += 1) {
    const { pick, maybe } = random(seed);
    const products = Array.from({ length: pick([1, 2, 3, 4]) }, (_, at) => {
      const vi: Pairs = Array.from({ length: pick([0, 1, 3, 6]) }, (__, index) => [pick(labels), `${at}.${index}`]);
      const ja = maybe(vi.map(([, value]): [string, string] => [pick(words), value]));
      return goods({ vi, ...(ja && { ja }) });
    });
    const rows = alignSpecs(products, 'ja');
    for (const [at, { texts }] of products.entries()) expect(rows.flatMap(({ values }) => values[at]?.map(({ text }) => text) ?? []).sort()).toEqual((texts.ja ?? texts.vi).fields.specs.map(({ value }) => value).sort());
    expect(rows.every(({ values }) => values.length === products.length && values.some(Boolean))).toBe(true);
  }
});
