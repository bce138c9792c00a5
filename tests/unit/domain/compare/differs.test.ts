import { describe, expect, test } from 'vitest';
import { differs } from '#domain/compare/differs.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' as const });
const price = { min: usd(500), max: usd(600), currency: 'USD', per: 'kg', incoterm: 'FOB', place: 'hai-phong', date: '2026-10-01' } as const;

describe('cells say the same', () => {
  test('when the amounts are equal in other units', () => {
    expect(differs('minimumOrder', [{ value: { value: 1, unit: 't' } }, { value: { value: 1000, unit: 'kg' } }, { value: { value: 1_000_000, unit: 'g' } }])).toBe(false);
    expect(differs('capacity', [{ value: { value: 0.5, unit: 'L' } }, { value: { value: 500, unit: 'ml' } }])).toBe(false);
    expect(differs('minimumOrder', [{ value: { value: 0.3, unit: 'kg' } }, { value: { value: 300, unit: 'g' } }])).toBe(false);
  });

  test('when only the order of a list is another', () => {
    expect(differs('allergens', [{ value: { declared: '2026-01-01', contains: ['egg', 'milk'], mayContain: [] } }, { value: { declared: '2026-01-01', contains: ['milk', 'egg'], mayContain: [] } }])).toBe(false);
    expect(differs('season', [{ value: { harvest: [7, 8], shipping: [9, 10] } }, { value: { harvest: [8, 7], shipping: [10, 9] } }])).toBe(false);
  });

  test('when only the day on which they were given is another', () => {
    expect(differs('price', [{ value: price }, { value: { ...price, date: '2026-11-01' } }])).toBe(false);
    expect(differs('allergens', [{ value: { declared: '2026-01-01', contains: [], mayContain: [] } }, { value: { declared: '2025-06-01', contains: [], mayContain: [] } }])).toBe(false);
  });

  test('when there is only one, and when none says anything', () => {
    expect([differs('form', [{ value: 'dried' }]), differs('gate', ['not-stated', 'not-stated'])]).toEqual([false, false]);
  });
});

describe('cells differ', () => {
  test('when the same number counts other things', () => {
    expect(differs('minimumOrder', [{ value: { value: 5, unit: 'kg' } }, { value: { value: 5, unit: 'L' } }])).toBe(true);
  });

  test('when one says something and another nothing, or that there is none', () => {
    expect(differs('storage', [{ value: 'ambient' }, 'not-stated'])).toBe(true);
    expect(differs('price', [{ value: price }, 'none'])).toBe(true);
    expect(differs('shelfLife', ['not-stated', 'not-applicable'])).toBe(true);
  });

  test('when a price has another term, place, unit, currency or end', () => {
    const others = [{ incoterm: 'CIF' as const }, { place: 'huu-nghi' as const }, { per: 't' as const }, { max: usd(700) }, { min: { minor: 500, currency: 'EUR' as const }, currency: 'EUR' as const }];
    expect(others.map((other) => differs('price', [{ value: price }, { value: { ...price, ...other } }]))).toEqual([true, true, true, true, true]);
  });

  test('when a certificate ends on another day, or has lapsed', () => {
    const of = (expires: string, lapsed = false) => ({ value: [{ type: 'haccp' as const, expires, lapsed }] });
    expect([differs('certificates', [of('2027-01-01'), of('2028-01-01')]), differs('certificates', [of('2026-01-01'), of('2026-01-01', true)]), differs('certificates', [of('2027-01-01'), of('2027-01-01')])]).toEqual([true, true, false]);
  });
});
