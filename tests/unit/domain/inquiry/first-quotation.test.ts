import { describe, expect, test } from 'vitest';
import type { Product } from '#domain/catalog/catalogue.ts';
import { firstQuotation } from '#domain/inquiry/first-quotation.ts';
import type { LineView } from '#domain/inquiry/views.ts';

const line = { number: 2, product: 'anise', names: { vi: 'Hoa hồi' }, cooperative: 'a', quantity: { value: 1.5, unit: 't' }, sample: false } as unknown as LineView;
const facts = { minimumOrder: { value: 0.125, unit: 't' }, leadTimeDays: [7, 10], gate: 'huu-nghi', price: { currency: 'USD', per: 'kg' } };
const products = new Map([['anise', { slug: 'anise', facts } as unknown as Product]]);
const start = (incoterm: 'FOB' | 'FCA' | 'CIF', locale = 'vi') => firstQuotation({ incoterm, destination: { market: 'japan', place: 'osaka' } }, [line], products, undefined, { today: '2026-11-26', locale });

describe('a quotation before anybody typed', () => {
  test('says what was asked for and what the catalogue knows, and guesses no price', () => {
    const values = start('FOB', 'en');
    expect(values).toMatchObject({ 'lines.0.line': ['2'], 'lines.0.price.amount': [''], 'lines.0.price.currency': ['USD'], 'lines.0.quantity.value': ['1.5'], 'lines.0.minimum.value': ['0.125'], 'leadTime.from': ['7'], validUntil: ['2026-12-26'] });
  });

  test('writes numbers as the language of its form reads them', () => {
    expect([start('FOB', 'vi')['lines.0.minimum.value'], start('FOB', 'ja')['lines.0.minimum.value']]).toEqual([['0,125'], ['0.125']]);
  });

  test('names a port for terms of the sea, the usual gate for others, and the place of arrival where the seller carries', () => {
    expect([start('FOB').place, start('FCA').place, start('CIF').place]).toEqual([['hai-phong'], ['huu-nghi'], ['osaka']]);
  });
});

test('A later quotation starts from the one that stands', () => {
  const current = { lines: [{ line: 2, available: false, packing: undefined }], incoterm: 'EXW', place: 'works', leadTime: { from: 3, to: 4 }, validUntil: '2026-11-01', payment: { terms: 'lc-sight' }, documents: ['haccp'], sampleOffered: true } as unknown as Parameters<typeof firstQuotation>[3];
  const values = firstQuotation({ incoterm: 'FOB', destination: { market: 'japan' } }, [line], products, current, { today: '2026-11-26', locale: 'vi' });
  expect(values).toMatchObject({ 'lines.0.available': [], incoterm: ['EXW'], place: ['works'], 'payment.terms': ['lc-sight'], documents: ['haccp'], sampleOffered: ['on'], validUntil: ['2026-12-26'] });
});
