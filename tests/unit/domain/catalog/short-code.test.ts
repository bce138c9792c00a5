import { expect, test } from 'vitest';
import { readShortCode, shortCode } from '#domain/catalog/short-code.ts';

test('A short code never changes: these are printed', () => {
  expect(['dried-star-anise-special', 'star-anise-oil-drum', 'a'].map(shortCode)).toMatchInlineSnapshot(`
    [
      "NB2KJ2WJ",
      "8DH02R2K",
      "DJ8KHCRV",
    ]
  `);
});

test('A short code has eight letters and digits that nobody mistakes for another', () => {
  for (let at = 0; at < 500; at += 1) expect(shortCode(`product-${at}`)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
});

test('Slugs that differ in a digit do not share a code in a catalogue of twice a country’s goods', () => {
  const slugs = Array.from({ length: 34_000 }, (_, at) => `star-anise-commune-${at}`);
  expect(new Set(slugs.map(shortCode)).size).toBe(slugs.length);
});

test('A code is read as people write it', () => {
  expect(readShortCode('nb2k-j2wj')).toBe('NB2KJ2WJ');
  expect(readShortCode(' oOiIlL 12 ')).toBe('00111112');
  expect(['', 'NB2KJ2W', 'NB2KJ2WJ0', 'NB2KJ2WU', '../../x!', '８DH02R2K'].map(readShortCode)).toEqual(Array.from({ length: 6 }));
});
