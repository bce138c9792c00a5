import { expect, test } from 'vitest';
import { compareQuotations } from '#domain/inquiry/compare-quotations.ts';
import type { LineView, QuotationView, ThreadView } from '#domain/inquiry/views.ts';

const line = (number: number, cooperative: string, product: string): LineView => ({ number, cooperative, product, names: { vi: product }, quantity: { value: 1, unit: 't' }, targetPrice: undefined, sample: false });
const quotation = (id: string, lineNumber: number, change: Partial<QuotationView['quotation']> & { perTonne?: number; perKilogram?: number; isCurrent?: boolean } = {}): QuotationView => {
  const { perTonne, perKilogram, isCurrent = true, ...more } = change;
  const price = perTonne ? ({ minor: perTonne, currency: 'USD', per: 't' } as const) : ({ minor: perKilogram ?? 480, currency: 'USD', per: 'kg' } as const);
  return {
    id,
    sentAt: '2026-11-27T02:00:00.000Z',
    by: 'cooperative',
    quotation: {
      lines: [{ line: lineNumber, available: true, quantity: undefined, price, minimum: undefined, packing: undefined }],
      incoterm: 'FOB',
      place: 'hai-phong',
      leadTime: { from: 10, to: 15 },
      validUntil: '2026-12-31',
      payment: { terms: 'lc-sight' },
      documents: ['haccp', 'phytosanitary'],
      sampleOffered: true,
      ...more,
    },
    files: [],
    isCurrent,
    isExpired: false,
    isAccepted: false,
  };
};
const thread = (cooperative: string, lines: LineView[], quotations: QuotationView[]): ThreadView => ({ cooperative, names: { vi: cooperative }, state: 'quoted', stateSince: '', moves: [], lines, events: [], quotations, byAlliance: false });
const sameGoods = (a: LineView, b: LineView) => a.product.slice(0, 5) === b.product.slice(0, 5);
const differing = (sections: ReturnType<typeof compareQuotations>) => sections.map(({ rows }) => rows.filter(({ differs }) => differs).map(({ kind }) => kind));

test('Offers for the same goods stand in one section, the terms in another, and what differs is marked', () => {
  const a = thread('a', [line(0, 'a', 'anise-a')], [quotation('old', 0, { perKilogram: 900, isCurrent: false }), quotation('q1', 0, { perKilogram: 480 })]);
  const b = thread('b', [line(1, 'b', 'anise-b')], [quotation('q2', 1, { perKilogram: 500, leadTime: { from: 10, to: 20 }, documents: ['phytosanitary', 'haccp'] })]);
  const sections = compareQuotations({ threads: [a, b] }, sameGoods);
  expect(sections.map(({ offers }) => offers.map(({ quotation: id }) => id))).toEqual([
    ['q1', 'q2'],
    ['q1', 'q2'],
  ]);
  expect(differing(sections)).toEqual([['product', 'price', 'total'], ['leadTime']]);
});

test('The same price in another unit is the same price', () => {
  const a = thread('a', [line(0, 'a', 'anise-a')], [quotation('q1', 0, { perKilogram: 480 })]);
  const b = thread('b', [line(1, 'b', 'anise-b')], [quotation('q2', 1, { perTonne: 480_000 })]);
  expect(differing(compareQuotations({ threads: [a, b] }, sameGoods))).toEqual([['product'], []]);
});

test('Other goods stand in a section of their own; what cannot be supplied says so; without a quotation there is nothing', () => {
  const a = thread('a', [line(0, 'a', 'anise-a'), line(1, 'a', 'jelly')], [{ ...quotation('q1', 0), quotation: { ...quotation('q1', 0).quotation, lines: [...quotation('q1', 0).quotation.lines, { line: 1, available: false, quantity: undefined, price: undefined, minimum: undefined, packing: undefined }] } }]);
  const sections = compareQuotations({ threads: [a, thread('b', [line(2, 'b', 'anise-b')], [])] }, sameGoods);
  expect(sections.map(({ line: of }) => of?.product)).toEqual(['anise-a', 'jelly', undefined]);
  expect(sections[1]?.rows.map(({ cells }) => cells)).toEqual([[{ value: { vi: 'jelly' } }], ...Array(5).fill(['not-available'])]);
  expect(compareQuotations({ threads: [thread('b', [line(2, 'b', 'anise-b')], [])] }, sameGoods)).toEqual([]);
});

test('Each offer says what the quantity costs at its price, where both count the same', () => {
  const total = (quantity: LineView['quantity'], change: { perTonne?: number; perKilogram?: number }) => {
    const offered = { ...line(0, 'a', 'anise-a'), quantity };
    const [section] = compareQuotations({ threads: [thread('a', [offered], [quotation('q', 0, change)])] }, sameGoods);
    return section?.rows.find(({ kind }) => kind === 'total')?.cells[0];
  };
  expect(total({ value: 1.5, unit: 't' }, { perKilogram: 480 })).toEqual({ value: { minor: 720_000, currency: 'USD' } });
  expect(total({ value: 333, unit: 'g' }, { perTonne: 480_050 })).toEqual({ value: { minor: 160, currency: 'USD' } });
  expect(total({ value: 3, unit: 'piece' }, { perKilogram: 480 })).toBe('not-stated');
});
