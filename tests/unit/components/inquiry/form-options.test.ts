import { describe, expect, test } from 'vitest';
import { languageGroups } from '#components/inquiry/form-options.ts';
import { languageField } from '#domain/inquiry/inquiry.schema.ts';
import { localeCodes, locales } from '#i18n/locales.ts';

const optionsIn = (...given: Parameters<typeof languageGroups>) => languageGroups(...given).flatMap(({ options }) => options);

describe.each(localeCodes)('the languages that a reader of %s may write in', (locale) => {
  const options = optionsIn(locale);

  test('begin with the reader’s own, then those of the site, then many others', () => {
    expect(options.slice(0, localeCodes.length).map(({ value }) => value)).toEqual([locale, ...localeCodes.filter((code) => code !== locale)]);
    expect(options.map(({ value }) => value)).toEqual(expect.arrayContaining(['th', 'de', 'fr', 'es', 'ru', 'id', 'ms', 'ar', 'hi']));
  });

  test('are each taken by the server, offered once, and called by a name', () => {
    expect(options.filter(({ value }) => !languageField.safeParse(value).success)).toEqual([]);
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
    expect(options.filter(({ value, label }) => label === value || label !== label.trim() || label.charAt(0) !== label.charAt(0).toLocaleUpperCase(locales[locale].intl))).toEqual([]);
  });
});

test('Other languages are called as the reader calls them, in the order of their language', () => {
  expect(optionsIn('vi').find(({ value }) => value === 'th')?.label).toBe('Tiếng Thái');
  expect(optionsIn('ja').find(({ value }) => value === 'de')?.label).toBe('ドイツ語');
  const labels = languageGroups('en')[1]?.options.map(({ label }) => label) ?? [];
  expect(labels).toEqual([...labels].sort(new Intl.Collator('en').compare));
});

test('A language that was sent is offered again, whichever it is', () => {
  expect(optionsIn('ko', 'sw').find(({ value }) => value === 'sw')?.label).toBe('스와힐리어');
  expect(optionsIn('ko', 'th')).toHaveLength(optionsIn('ko').length);
  expect(optionsIn('ko', 'not a code')).toHaveLength(optionsIn('ko').length);
});
