import { describe, expect, test } from 'vitest';
import { adviseLine } from '#domain/inquiry/advise-line.ts';
import { arrivalPlacesOf } from '#domain/inquiry/destinations.ts';
import { fileNameOf, fileTypeOf } from '#domain/inquiry/file-type.ts';
import { defaultsForLocale, defaultsForMarket } from '#domain/inquiry/form-defaults.ts';
import { packingCode, packOf } from '#domain/inquiry/packing.schema.ts';
import { readReference, referenceOf } from '#domain/inquiry/reference.ts';
import { erasedAt } from '#domain/inquiry/retention.ts';
import { isLess, unitsOf } from '#domain/inquiry/units-of.ts';
import { localeCodes } from '#i18n/locales.ts';
import { product } from '../../../fixtures/facts.ts';
import { pdfBytes, pngBytes } from '../../../fixtures/inquiry/files.ts';

describe('references', () => {
  test('are read as people type them', () => {
    expect(['cp-7k3m-q2xd', ' CP7K3MQ2XD ', 'ＣＰ－7K3M－Q2XD', '7k3m q2xd'].map(readReference)).toEqual(Array(4).fill('CP-7K3M-Q2XD'));
    expect(readReference('cp-oil0-0000')).toBe('CP-0110-0000');
    expect(['', 'CP-7K3M', 'CP-7K3M-Q2XDA', "CP-7K3M-Q2X'", '../../etc'].map(readReference)).toEqual(Array(5).fill(undefined));
  });

  test('say nothing of how many there are', () => {
    expect(referenceOf(new Uint8Array([0, 1, 31, 32, 255, 8, 9, 10]))).toBe('CP-01Z0-Z89A');
    expect(() => referenceOf(new Uint8Array(7))).toThrow('eight bytes');
  });
});

test('An inquiry is erased whole months after it was sent, also at the end of February', () => {
  expect(erasedAt(new Date('2026-11-26T02:00:00Z'), 24).toISOString()).toBe('2028-11-26T02:00:00.000Z');
  expect(erasedAt(new Date('2026-08-31T23:59:00Z'), 6).toISOString()).toBe('2027-02-28T23:59:00.000Z');
});

describe('advice while typing', () => {
  const facts = product({ minimumOrder: { value: 100, unit: 'kg' }, capacity: { value: 5, unit: 't' }, season: { harvest: [7], shipping: [7, 8] } });
  test('tells of the minimum, the capacity and the season, in whatever unit', () => {
    expect(adviseLine(facts, { quantity: { value: 90_000, unit: 'g' }, wantedBy: '2027-03' }).map(({ id }) => id)).toEqual(['below-minimum', 'out-of-season']);
    expect(adviseLine(facts, { quantity: { value: 6, unit: 't' }, wantedBy: '2027-07' }).map(({ id }) => id)).toEqual(['above-capacity']);
  });
  test('is silent where samples are wanted first, or nothing is wrong', () => {
    expect(adviseLine(facts, { quantity: { value: 1, unit: 'kg' }, sample: true })).toEqual([]);
    expect(adviseLine(facts, { quantity: { value: 100, unit: 'kg' } })).toEqual([]);
  });
});

test('A cooperative that sells by the kilogram understands tonnes, and no litres', () => {
  expect(unitsOf(product())).toEqual(['kg', 'g', 't']);
  expect(isLess({ value: 1, unit: 't' }, { value: 999, unit: 'kg' })).toBe(false);
  expect(isLess({ value: 1, unit: 'L' }, { value: 1, unit: 'kg' })).toBeUndefined();
});

test('A pack is a word that can be read back', () => {
  const pack = { kind: 'jar', net: { value: 0.5, unit: 'kg' } } as const;
  expect(packingCode(pack)).toBe('jar-0.5-kg');
  expect(packOf('jar-0.5-kg')).toEqual(pack);
  expect(packOf('jar-0.5-kg; drop table')).toBeUndefined();
});

describe('what a form starts from', () => {
  test('is whole for every language, and its place lies in its market', () => {
    for (const { market, place } of localeCodes.map(defaultsForLocale)) if (place) expect(arrivalPlacesOf(market)).toContain(place);
    expect(defaultsForLocale('ja')).toEqual(defaultsForMarket('japan'));
  });
});

describe('files are what their bytes say', () => {
  test.each([
    ['a PDF', pdfBytes, 'application/pdf'],
    ['a PNG', pngBytes, 'image/png'],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9, 0, 0]), 'image/jpeg'],
    ['a zip', new TextEncoder().encode('PK\u0003\u0004'), undefined],
    ['an SVG with a script', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), undefined],
    ['HTML', new TextEncoder().encode('<!doctype html>'), undefined],
    ['HTML that begins like a PDF', new TextEncoder().encode('%PDF-1.4 <script>alert(1)</script>'), undefined],
    ['a PNG that was cut', pngBytes.slice(0, -6), undefined],
    ['a PNG with a tail', new Uint8Array([...pngBytes, 1, 2, 3]), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('%s', (_, bytes, type) => {
    expect(fileTypeOf(bytes)).toBe(type);
  });

  test('and their names lose folders, controls and false endings', () => {
    expect(fileNameOf('../../etc/Báo giá\r\nSet-Cookie: a.exe', 'application/pdf')).toBe('Báo giáSet-Cookie a.pdf');
    expect(fileNameOf('C:\\x\\ảnh.JPG', 'image/jpeg')).toBe('ảnh.jpg');
    expect(fileNameOf('', 'image/png')).toBe('file.png');
  });
});
