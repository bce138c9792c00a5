import { describe, expect, test } from 'vitest';
import { productFactsSchema } from '#domain/catalog/product.schema.ts';
import { issuesOf, plainProduct, product } from '../../../fixtures/facts.ts';

const price = { min: 5.2, max: 6.4, currency: 'USD', per: 'kg', incoterm: 'FOB', place: 'hai-phong', date: '2026-11-01' } as const;
const issues = (changes: object) => issuesOf(productFactsSchema, { ...plainProduct, ...changes });

describe('a product', () => {
  test('needs no more than the plain facts', () => {
    expect(issues({})).toEqual([]);
  });

  test.each(Object.keys(plainProduct))('needs its %s', (key) => {
    expect(issues({ [key]: undefined })).toContainEqual(expect.stringMatching(new RegExp(`^${key}`)));
  });

  test('knows no other fields, so that a slip of the pen is seen', () => {
    expect(issues({ minimunOrder: { value: 1, unit: 'kg' } })).toEqual([': Unrecognized key: "minimunOrder"']);
  });

  test('counts as real and its HS code as unconfirmed until someone says so', () => {
    expect(product()).toMatchObject({ sample: false, hs: { confirmed: false }, access: {}, certificates: [], tests: [], pictures: [] });
  });
});

describe('refused with a sentence', () => {
  test.each([
    ['a day that does not exist', { updated: '2026-02-31' }, 'updated: “2026-02-31” is not a day of the calendar; write dates as year-month-day, such as 2026-11-25'],
    ['an HS code with dots', { hs: { code: '0909.61' } }, 'hs.code: write six digits without a dot, such as "090961", in quotes'],
    ['half a yen', { price: { ...price, min: 700.5, max: 800, currency: 'JPY' } }, 'price.min: JPY has no such fraction'],
    ['a tenth of a cent', { price: { ...price, max: 6.405 } }, 'price.max: USD has no such fraction'],
    ['a band from high to low', { price: { ...price, min: 7 } }, 'price.max: the highest price is below the lowest'],
    ['a sample for half a won', { samplePrice: { amount: 0.5, currency: 'KRW', net: { value: 200, unit: 'g' } } }, 'samplePrice.amount: KRW has no such fraction'],
    ['a lead time from long to short', { leadTimeDays: [10, 7] }, 'leadTimeDays: the longest time comes second'],
  ])('is %s', (_what, changes, sentence) => {
    expect(issues(changes)).toEqual([sentence]);
  });

  test.each([{ season: { harvest: [0], shipping: [] } }, { season: { harvest: [13], shipping: [] } }, { minimumOrder: { value: 0, unit: 'kg' } }, { packs: [] }, { form: 'liquid' }, { origin: { commune: 'atlantis' } }, { access: { france: {} } }])('is %o', (changes) => {
    expect(issues(changes)).not.toEqual([]);
  });
});

describe('prices', () => {
  test('become integers of minor units', () => {
    expect(product({ price, samplePrice: { amount: 35, currency: 'USD', net: { value: 200, unit: 'g' } } })).toMatchObject({
      price: { min: { minor: 520, currency: 'USD' }, max: { minor: 640, currency: 'USD' } },
      samplePrice: { price: { minor: 3500, currency: 'USD' } },
    });
  });
});
