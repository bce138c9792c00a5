import { expect, test } from 'vitest';
import { localize, translatedLocales } from '#domain/catalog/localize.ts';
import { localeCodes } from '#i18n/locales.ts';
import { entry } from '../../../fixtures/entries.ts';
import { product } from '../../../fixtures/facts.ts';

const tea = entry('products', 'tea', product(), ['en', 'ja']);

test('A reader gets the text of their language where it is written', () => {
  expect(localize(tea, 'ja')).toMatchObject({ textLang: 'ja', isFallback: false, fields: { name: 'tea in ja' }, html: '<p>ja</p>' });
});

test('A reader of a missing language gets the Vietnamese, marked as such', () => {
  expect(localize(tea, 'ko')).toMatchObject({ textLang: 'vi', isFallback: true, fields: { name: 'tea in vi' }, html: '<p>vi</p>' });
});

test('The Vietnamese itself is never a fallback', () => {
  expect(localize(tea, 'vi')).toMatchObject({ textLang: 'vi', isFallback: false });
});

test('Only languages that are truly written are named for search engines', () => {
  expect(translatedLocales(tea, localeCodes)).toEqual(['vi', 'en', 'ja']);
});
