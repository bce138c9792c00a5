import { describe, expect, test } from 'vitest';
import { type Locale, localeCodes, sourceLocale } from '#i18n/locales.ts';
import { messageDescriptions } from '#i18n/messages.schema.ts';
import { translator } from '#i18n/translate.ts';
import { dictionaries, icu, variablesOf } from '../../fixtures/dictionaries.ts';

const keys = Object.keys(messageDescriptions) as (keyof typeof messageDescriptions)[];

test('Every sentence has a description for its translators', () => {
  expect(keys.filter((key) => messageDescriptions[key].trim() === '')).toEqual([]);
});

describe.each(localeCodes)('the dictionary of %s', (locale: Locale) => {
  test('has exactly the sentences that are described', () => {
    expect(Object.keys(dictionaries[locale]).sort()).toEqual([...keys].sort());
  });

  test('leaves no sentence empty', () => {
    expect(keys.filter((key) => dictionaries[locale][key]?.trim() === '')).toEqual([]);
  });

  test('compiles as ICU messages and takes the variables of the Vietnamese', () => {
    const wrong = keys.filter((key) => variablesOf(locale, key).join() !== variablesOf(sourceLocale, key).join());
    expect(wrong).toEqual([]);
  });

  test('says the same on the quick way of the translator as through ICU', () => {
    const values = (key: string) => Object.fromEntries(variablesOf(locale, key).map((name) => [name, isCounted(key, name) ? 3 : `‹${name}›`]));
    const isCounted = (key: string, name: string) => dictionaries[locale][key]?.includes(`{${name}, plural`) ?? false;
    expect(keys.filter((key) => translator(locale)(key, values(key)) !== icu(locale, key).format(values(key)))).toEqual([]);
  });

  test('is written in composed letters (NFC), without spaces at its ends', () => {
    expect(keys.filter((key) => dictionaries[locale][key] !== dictionaries[locale][key]?.normalize('NFC').trim())).toEqual([]);
  });
});
