import { describe, expect, test } from 'vitest';
import { currencies, fractionDigits, fromDecimal, toDecimal } from '#lib/money.ts';

describe('an amount as people write it', () => {
  test.each([
    [5.2, 'USD', 520],
    [0.29, 'USD', 29],
    [1.1, 'EUR', 110],
    [11.5, 'CNY', 1150],
    [1200, 'JPY', 1200],
    [250_000, 'VND', 250_000],
  ] as const)('%d %s is %i minor units', (amount, currency, minor) => {
    expect(fromDecimal(amount, currency)).toEqual({ minor, currency });
  });

  test.each([
    [1200.5, 'JPY'],
    [0.1, 'KRW'],
    [999.99, 'VND'],
    [5.205, 'USD'],
  ] as const)('%d %s has a fraction that the currency does not have', (amount, currency) => {
    expect(fromDecimal(amount, currency)).toBeUndefined();
  });

  test.each(currencies)('comes back from minor units of %s as it was written', (currency) => {
    const amount = fractionDigits(currency) === 2 ? 1234.56 : 1234;
    const money = fromDecimal(amount, currency);
    expect(money && toDecimal(money)).toBe(amount);
  });
});

test('Yen, won and đồng have no digits behind the point, the others two', () => {
  expect(Object.fromEntries(currencies.map((currency) => [currency, fractionDigits(currency)]))).toEqual({ USD: 2, CNY: 2, EUR: 2, JPY: 0, KRW: 0, VND: 0 });
});
