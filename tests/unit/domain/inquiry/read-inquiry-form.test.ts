import { describe, expect, test } from 'vitest';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { keptValues } from '#domain/inquiry/form-values.ts';
import { limits } from '#domain/inquiry/limits.ts';
import { readInquiryForm } from '#domain/inquiry/read-inquiry-form.ts';
import { inquiryCatalogue } from '../../../fixtures/inquiry/catalogue.ts';
import { entriesOf, osakaForm } from '../../../fixtures/inquiry/forms.ts';

const knowledge = { today: '2026-11-26', products: indexOf(inquiryCatalogue).product, readPhone: (text: string) => (/^[+\d\s-]+$/.test(text) ? text.replace(/[\s-]/g, '') : undefined) };
const read = (changes: Parameters<typeof entriesOf>[1] = {}) => readInquiryForm(entriesOf(osakaForm, changes), knowledge);
const codeOf = (field: string, value: string | readonly string[] | undefined) => read({ [field]: value }).errors[field]?.code;

test('A form that is filled in completely becomes an inquiry', () => {
  const { data, errors } = read();
  expect(errors).toEqual({});
  expect(data).toMatchObject({
    locale: 'ja',
    lines: [
      { product: 'star-anise-a', quantity: { value: 1200, unit: 'kg' }, packing: 'bag-25-kg', targetPrice: { minor: 520, currency: 'USD', per: 'kg' }, sample: true },
      { product: 'star-anise-b', quantity: { value: 2, unit: 't' }, sample: false },
      { product: 'jelly', quantity: { value: 80, unit: 'kg' } },
    ],
    destination: { market: 'japan', place: 'osaka', otherPlace: '関西空港' },
    wantedBy: '2027-03',
    message: { lang: 'ja' },
    buyer: { country: 'JP', email: 'yamada@yamada.example', channels: { line: 'yamada-line', phone: '0663123456' } },
  });
});

describe('numbers are read as people of five languages type them', () => {
  test.each([
    ['２', 2],
    ['1,200', 1200],
    ['1 200', 1200],
    ['1.25', 1.25],
    ['1.250', 1.25],
    ['2e3', 2000],
    [' 7 ', 7],
    ['0,5', 0.5],
  ])('“%s”', (typed, value) => {
    expect(read({ 'lines.0.quantity.value': typed }).data?.lines[0]?.quantity.value).toBe(value);
  });

  test('and in Vietnamese with a point between thousands', () => {
    const value = (typed: string) => read({ locale: 'vi', 'lines.0.quantity.value': typed }).data?.lines[0]?.quantity.value;
    expect(['1.250', '1,25', '1,250', '1.250.000', '1.250,5', '0.5', '5.2'].map(value)).toEqual([1250, 1.25, 1.25, 1_250_000, 1250.5, 0.5, 5.2]);
  });

  test.each([
    ['−1', 'inquiry.not_positive'],
    ['-1', 'inquiry.not_positive'],
    ['0', 'inquiry.not_positive'],
    ['1e309', 'inquiry.number_too_large'],
    ['999999999999', 'inquiry.number_too_large'],
    ['0.12345', 'inquiry.too_precise'],
    ['NaN', 'inquiry.not_a_number'],
    ['Infinity', 'inquiry.not_a_number'],
    ['0x10', 'inquiry.not_a_number'],
    ['many', 'inquiry.not_a_number'],
    ['', 'inquiry.required'],
    ['   ', 'inquiry.required'],
  ])('but “%s” is refused', (typed, code) => {
    expect(codeOf('lines.0.quantity.value', typed)).toBe(code);
  });
});

describe('what is wrong has a code beside its field', () => {
  test.each<[string, string | string[] | undefined, string]>([
    ['buyer.company', undefined, 'inquiry.required'],
    ['buyer.company', 'x'.repeat(121), 'inquiry.too_long'],
    ['buyer.company', 'Yamada\r\nBcc: all@victim.example', 'inquiry.control_characters'],
    ['buyer.company', 'Yamada\nBcc: all@victim.example', 'inquiry.control_characters'],
    ['buyer.name', 'Yamada\u0000', 'inquiry.control_characters'],
    ['buyer.name', 'abc\u202Egpj.exe', 'inquiry.control_characters'],
    ['buyer.name', 'caf\uFFFD', 'inquiry.broken_text'],
    ['buyer.name', 'half \uD83D pair', 'inquiry.broken_text'],
    ['buyer.email', 'yamada@yamada.example, other@example.com', 'inquiry.email_invalid'],
    ['buyer.email', 'yamada@yamada.example\nBcc: x@y.example', 'inquiry.email_invalid'],
    ['buyer.email', 'yamada', 'inquiry.email_invalid'],
    ['buyer.email', `${'x'.repeat(250)}@y.example`, 'inquiry.too_long'],
    ['buyer.country', 'Japan', 'inquiry.unknown_choice'],
    ['buyer.role', 'king', 'inquiry.unknown_choice'],
    ['buyer.channels.phone', 'call me', 'inquiry.phone_invalid'],
    ['incoterm', 'FAS', 'inquiry.unknown_choice'],
    ['incoterm', undefined, 'inquiry.required'],
    ['destination.market', undefined, 'inquiry.required'],
    ['destination.place', 'atlantis', 'inquiry.unknown_choice'],
    ['wantedBy', '2026-10', 'inquiry.month_past'],
    ['wantedBy', '2031-01', 'inquiry.month_too_far'],
    ['wantedBy', '2027-13', 'inquiry.month_invalid'],
    ['wantedBy', 'March', 'inquiry.month_invalid'],
    ['lines.0.product', 'no-such-product', 'inquiry.product_unknown'],
    ['lines.0.product', '__proto__', 'inquiry.product_unknown'],
    ['lines.0.quantity.unit', 'L', 'inquiry.unit_unsuitable'],
    ['lines.0.quantity.unit', 'catty', 'inquiry.unknown_choice'],
    ['lines.0.packing', 'bag-of-holding', 'inquiry.unknown_choice'],
    ['lines.0.targetPrice.amount', '5.205', 'inquiry.too_precise'],
    ['lines.0.targetPrice.amount', '-3', 'inquiry.not_positive'],
    ['lines.0.targetPrice.currency', 'BTC', 'inquiry.unknown_choice'],
    ['message.text', 'x'.repeat(limits.messageLength + 1), 'inquiry.too_long'],
    ['message.lang', '<b>', 'inquiry.unknown_choice'],
    ['consent.purpose', undefined, 'inquiry.consent_missing'],
    ['consent.transfer', 'no', 'inquiry.consent_missing'],
    ['consent.textVersion', '1999-01-01', 'inquiry.consent_missing'],
    ['locale', 'xx', 'inquiry.unknown_choice'],
  ])('%s: %j', (field, value, code) => {
    expect(codeOf(field, value)).toBe(code);
  });

  test('each wrong one of several choices is told of', () => {
    expect(Object.keys(read({ documents: ['haccp', 'permit-to-all'] }).errors)).toEqual(['documents.1']);
  });

  test('an inquiry for nothing is refused', () => {
    const nothing = Object.fromEntries(
      Object.keys(osakaForm)
        .filter((name) => name.startsWith('lines.'))
        .map((name) => [name, undefined]),
    );
    expect(read(nothing).errors).toEqual({ lines: { code: 'inquiry.no_lines' } });
  });

  test('errors come in the order of the form', () => {
    const { errors } = read({ 'consent.purpose': undefined, 'buyer.email': '', 'lines.0.quantity.value': '', incoterm: '' });
    expect(Object.keys(errors)).toEqual(['lines.0.quantity.value', 'incoterm', 'buyer.email', 'consent.purpose']);
  });

  test('a limit that was broken is named', () => {
    expect(read({ 'buyer.company': 'x'.repeat(121) }).errors['buyer.company']).toEqual({ code: 'inquiry.too_long', n: 120 });
  });
});

describe('nothing typed is lost', () => {
  test('every value comes back as it was typed, the wrong ones too', () => {
    const wrong = { 'lines.0.quantity.value': '−1', 'buyer.email': 'not an address', 'message.text': '<script>alert(1)</script>\r\n', wantedBy: '2001-01' };
    const { values } = read(wrong);
    for (const [name, value] of Object.entries(wrong)) expect(values[name]).toEqual([value]);
    expect(values['buyer.company']).toEqual(['山田食品株式会社']);
    expect(values.documents).toEqual(['origin-certificate', 'residue-test']);
  });

  test('a line left empty is left out, and the others close up', () => {
    const { values, data } = read({ 'lines.1.product': '', 'lines.1.quantity.value': '' });
    expect(data?.lines.map(({ product }) => product)).toEqual(['star-anise-a', 'jelly']);
    expect(values['lines.1.product']).toEqual(['jelly']);
  });

  test('ten megabytes are refused as a whole, and what fits is shown again', () => {
    const { code, data, values } = read({ 'message.text': 'あ'.repeat(10_000_000) });
    expect([code, data]).toEqual(['inquiry.too_large', undefined]);
    expect(values['message.text']?.[0]).toHaveLength(limits.messageLength);
    expect(values['buyer.email']).toEqual(['yamada@yamada.example']);
  });

  test('thousands of fields are refused as a whole', () => {
    const many = Array.from({ length: limits.formFields + 1 }, (_, at): [string, string] => [`lines.${at % 900}.product`, 'x']);
    expect(readInquiryForm(many, knowledge).code).toBe('inquiry.too_large');
  });

  test('of a form of many thousand fields no more are kept than a form may have', () => {
    const many = Array.from({ length: 64_000 }, (): [string, string] => ['a', '']);
    expect(keptValues(many).a).toHaveLength(limits.formFields);
    expect(readInquiryForm(many, knowledge).values.a).toHaveLength(limits.formFields);
  });

  test('names that no form has are left aside', () => {
    const entries: [string, unknown][] = [...entriesOf(osakaForm), ['__proto__.admin', '1'], ['constructor', 'x'], ['lines.0.__proto__', 'x'], ['ticket', 't'], ['file', new Blob(['x'])]];
    expect(readInquiryForm(entries, knowledge).data).toBeDefined();
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });
});

test('HTML stays the text that it is', () => {
  expect(read({ 'message.text': '<img src=x onerror=alert(1)>' }).data?.message?.text).toBe('<img src=x onerror=alert(1)>');
});
