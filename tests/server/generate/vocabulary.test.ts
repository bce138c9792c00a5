import { describe, expect, test } from 'vitest';
import { localeCodes, targetLocales } from '#i18n/locales.ts';
import { parseMarkdownFile } from '#server/catalog/source-file.ts';
import { readTradedCommodities } from '../../../scripts/generate/commodity-list.ts';
import { fill } from '../../../scripts/generate/fill.ts';
import { frontMatter } from '../../../scripts/generate/front-matter.ts';
import { vocabularies } from '../../../scripts/generate/vocabulary.ts';

/** Every sentence of a vocabulary by its place. */
function sentences(value: unknown, place = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[place, value]]);
  return new Map(Object.entries(value as object).flatMap(([key, item]) => [...sentences(item, `${place}/${key}`)]));
}
const braces = (sentence: string) => new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name?.toLowerCase()));

describe.each(targetLocales)('the vocabulary in %s', (locale) => {
  const [source, translated] = [sentences(vocabularies.vi), sentences(vocabularies[locale])];

  test('has the places of the Vietnamese and no others', () => {
    expect([...translated.keys()].sort()).toEqual([...source.keys()].sort());
  });

  test('names no figure that the Vietnamese does not name', () => {
    const extra = [...translated].filter(([place, sentence]) => !place.startsWith('/productName') && [...braces(sentence)].some((name) => !braces(source.get(place) ?? '').has(name)));
    expect(extra).toEqual([]);
  });
});

describe('sentences', () => {
  test('write numbers as their language does, and words as they are', () => {
    expect(fill('{n} kg', { n: 1234.5 }, 'vi')).toBe('1.234,5 kg');
    expect(fill('{n} kg', { n: 1234.5 }, 'en')).toBe('1,234.5 kg');
    expect(fill('{year}年', { year: '2016' }, 'ja')).toBe('2016年');
  });

  test.each([
    ['팔각', '팔각은'],
    ['계피', '계피는'],
  ])('give the Korean word %s the particle that fits it', (word, expected) => {
    expect(fill('{name:은}', { name: word }, 'ko')).toBe(expected);
  });

  test('set a space between Chinese and Vietnamese words', () => {
    expect(fill('产自{place}乡。', { place: 'Vân Nham' }, 'zh')).toBe('产自 Vân Nham 乡。');
  });

  test('that need what nobody gives are refused', () => {
    expect(() => fill('{n} kg', {}, 'en')).toThrow('needs “n”');
  });
});

test('Commodities have a name in each language and a kind', () => {
  const commodities = readTradedCommodities();
  expect(commodities).toHaveLength(134);
  for (const { id, names } of commodities) for (const locale of localeCodes) expect(names[locale][0], `${id} in ${locale}`).toMatch(/\p{L}/u);
});

test('Front matter is read back as it was written', () => {
  const fields = {
    plain: 'Hoa hồi khô',
    colon: 'a: b',
    number: '090961',
    yes: 'yes',
    empty: '',
    quote: 'say "x"',
    comma: 'a, b',
    hash: 'a #b',
    dash: '- a',
    list: ['a b', 'c'],
    ids: ['vi', 'ko'],
    months: [1, 2],
    none: [],
    record: { value: 2.5, unit: 'kg' },
    deep: { a: { b: 'c' }, d: 1 },
    records: [{ label: '水分', value: '13%以下' }],
    left: undefined,
  };
  const { left: _left, ...kept } = fields;
  expect(parseMarkdownFile('x.md', `---\n${frontMatter(fields)}---\n\nbody\n`)).toMatchObject({ data: kept });
});
