import { expect, test } from 'vitest';
import { digestOf, sourceDigest } from '#server/catalog/source-digest.ts';

const text = (fields: object, body = 'Body.') => sourceDigest({ fields: fields as never, body });

test('A version is named by twelve hexadecimal digits', () => {
  expect(text({ name: 'Chè' })).toMatch(/^[0-9a-f]{12}$/);
});

test('The order of fields, empty lines around the body and fields left out change nothing', () => {
  expect(text({ summary: 'b', name: 'a', packing: undefined }, '\n\nBody.\n')).toBe(text({ name: 'a', summary: 'b' }));
});

test.each([
  ['a word', { name: 'a', specs: ['x', 'z'] }, 'Body.'],
  ['the order of a list', { name: 'a', specs: ['y', 'x'] }, 'Body.'],
  ['the body', { name: 'a', specs: ['x', 'y'] }, 'Body!'],
])('%s changes it', (_what, fields, body) => {
  expect(text(fields, body)).not.toBe(text({ name: 'a', specs: ['x', 'y'] }));
});

test('Where one text ends and the next begins counts', () => {
  expect(digestOf('ab', 'c')).not.toBe(digestOf('a', 'bc'));
});
