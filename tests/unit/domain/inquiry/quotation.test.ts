import { describe, expect, test } from 'vitest';
import { readQuotationForm } from '#domain/inquiry/read-quotation-form.ts';
import { entriesOf, quotationForm } from '../../../fixtures/inquiry/forms.ts';

const asked = { locale: 'vi', today: '2026-11-26', lines: [{ number: 0 }, { number: 3 }] };
const read = (changes: Parameters<typeof entriesOf>[1] = {}) => readQuotationForm(entriesOf(quotationForm, changes), asked);
const codeOf = (field: string, value: string | undefined) => read({ [field]: value }).errors[field]?.code;

test('A quotation that is filled in becomes data, money in whole minor units', () => {
  expect(read().data).toMatchObject({
    lines: [{ line: 0, available: true, price: { minor: 480, currency: 'USD', per: 'kg' }, minimum: { value: 500, unit: 'kg' } }],
    incoterm: 'FOB',
    place: 'hai-phong',
    leadTime: { from: 10, to: 15 },
    validUntil: '2026-12-31',
    payment: { terms: 'tt-advance', advancePercent: 30 },
    documents: ['origin-certificate', 'phytosanitary'],
    message: { text: 'Hàng vụ mới.', lang: 'vi' },
  });
});

test('Vietnamese parts thousands by a point: 26.000 đồng is no 26', () => {
  const { data } = read({ 'lines.0.price.amount': '26.000', 'lines.0.price.currency': 'VND', 'lines.0.minimum.value': '1.250,5' });
  expect(data?.lines[0]).toMatchObject({ price: { minor: 26_000, currency: 'VND' }, minimum: { value: 1250.5 } });
});

describe('what is wrong has a code beside its field', () => {
  test.each<[string, string | undefined, string]>([
    ['lines.0.price.amount', '', 'inquiry.required'],
    ['lines.0.price.amount', '4,805', 'inquiry.too_precise'],
    ['lines.0.line', '7', 'inquiry.product_unknown'],
    ['validUntil', '2026-11-25', 'inquiry.date_past'],
    ['validUntil', '2026-02-31', 'inquiry.date_invalid'],
    ['leadTime.to', '5', 'inquiry.range_reversed'],
    ['payment.advancePercent', '', 'inquiry.required'],
    ['payment.advancePercent', '101', 'inquiry.number_too_large'],
    ['place', '', 'inquiry.required'],
    ['incoterm', 'DDP', 'inquiry.unknown_choice'],
    ['place', 'osaka', 'inquiry.unknown_choice'],
  ])('%s: %j', (field, value, code) => {
    expect(codeOf(field, value)).toBe(code);
  });

  test('a quotation without a single line that can be supplied is a decline, and none', () => {
    expect(read({ 'lines.0.available': undefined }).errors.lines?.code).toBe('inquiry.no_lines');
  });

  test('a line is answered once', () => {
    const { errors } = read({ 'lines.1.line': '0', 'lines.1.available': 'on', 'lines.1.price.amount': '5', 'lines.1.price.currency': 'USD', 'lines.1.price.per': 'kg' });
    expect(errors).toEqual({ 'lines.1.line': { code: 'inquiry.product_unknown' } });
  });
});

test('A price a hundred times away from the reference price is a slip of point, comma or unit; other currencies and units say nothing of each other', () => {
  const reference = { min: { minor: 520, currency: 'USD' as const }, max: { minor: 640, currency: 'USD' as const }, currency: 'USD' as const, per: 'kg' as const, incoterm: 'FOB' as const, place: 'hai-phong' as const, date: '2026-10-20' };
  const priced = (changes: Record<string, string>) => {
    const { errors } = readQuotationForm(entriesOf(quotationForm, changes), { ...asked, lines: [{ number: 0, reference }] });
    return errors['lines.0.price.amount']?.code;
  };
  expect(priced({ 'lines.0.price.amount': '5.800' })).toBe('inquiry.price_unlikely');
  expect(priced({ 'lines.0.price.amount': '0,03' })).toBe('inquiry.price_unlikely');
  expect(priced({ 'lines.0.price.amount': '5,80', 'lines.0.price.per': 't' })).toBe('inquiry.price_unlikely');
  for (const likely of [{ 'lines.0.price.amount': '5,80' }, { 'lines.0.price.amount': '60' }, { 'lines.0.price.amount': '5.800', 'lines.0.price.per': 't' }, { 'lines.0.price.amount': '140.000', 'lines.0.price.currency': 'VND' }, { 'lines.0.price.amount': '5.800', 'lines.0.price.per': 'set' }])
    expect(priced(likely), JSON.stringify(likely)).toBeUndefined();
});
