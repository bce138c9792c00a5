import { describe, expect, test } from 'vitest';
import { mostCompared, readCompareQuery } from '#domain/compare/read-compare-query.ts';
import { random } from '../../../fixtures/random.ts';

const known = new Map(['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => [slug, true]));
const read = (query: string) => readCompareQuery(new URLSearchParams(query), (slug) => known.has(slug));

describe('the products of a comparison', () => {
  test('stand in the order of the address, each once', () => {
    expect(read('p=c&p=a&p=c&p=b')).toEqual({ slugs: ['c', 'a', 'b'], problems: [], isNothingFound: false });
  });

  test('are none where nothing is asked, which is no fault', () => {
    expect(['', 'p=', 'p=%20', 'q=a', 'P=a'].map(read)).toEqual(Array.from({ length: 5 }, () => ({ slugs: [], problems: [], isNothingFound: false })));
  });

  test('are the first four where more are asked, and how many were asked is told', () => {
    expect(read('p=f&p=e&p=d&p=c&p=b&p=a')).toEqual({ slugs: ['f', 'e', 'd', 'c'], problems: [{ code: 'compare.too_many', count: 6 }], isNothingFound: false });
  });

  test('leave out those that do not exist, and count each of them once', () => {
    expect(read('p=x&p=a&p=y&p=x')).toEqual({ slugs: ['a'], problems: [{ code: 'compare.not_found', count: 2 }], isNothingFound: false });
  });

  test('that do not exist take no place of the four', () => {
    expect(read('p=x&p=a&p=b&p=c&p=d')).toEqual({ slugs: ['a', 'b', 'c', 'd'], problems: [{ code: 'compare.not_found', count: 1 }], isNothingFound: false });
  });

  test('were not found when all that were asked for are unknown', () => {
    expect(read('p=w&p=x&p=y&p=z')).toEqual({ slugs: [], problems: [{ code: 'compare.not_found', count: 4 }], isNothingFound: true });
  });
});

test('Garbage of any kind is harmless: whatever stands in the address, at most four known products come back, each once', () => {
  const junk = ['a', 'b', 'c', 'd', 'e', '__proto__', 'constructor', '../etc', '%00', '%E0%A4%A', '<script>', '&', '=', 'p', 'p=', 'p=a', 'p[]=a', '&p=b', '💥', '\u202E', 'a'.repeat(5000), '%20a', 'A'];
  for (let seed = 0; seed < 2000; seed += 1) {
    const { pick } = random(seed);
    const query = Array.from({ length: pick([0, 1, 3, 8, 20]) }, () => `${pick(['p=', 'p=', '&p=', '&', 'q='])}${pick(junk)}`).join(pick(['&', '&', '']));
    const { slugs, problems, isNothingFound } = read(query);
    expect(slugs.length, query).toBeLessThanOrEqual(mostCompared);
    expect(new Set(slugs).size, query).toBe(slugs.length);
    expect(
      slugs.filter((slug) => !known.has(slug)),
      query,
    ).toEqual([]);
    expect(
      problems.every(({ count }) => Number.isInteger(count) && count > 0),
      query,
    ).toBe(true);
    expect(isNothingFound, query).toBe(slugs.length === 0 && problems.length > 0);
  }
});
