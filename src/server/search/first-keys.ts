import { emptyQuery, type SearchQuery } from '#domain/search/search-query.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import type { LoadedCommodity } from './load-items.ts';

/** Letters of a first key: with two, a name is found by few goods and fast. */
const mostLetters = 2;

/** What is typed first: the first letters of trade names, each language's own and those that are read aloud. They find the most and cost the most. */
export function firstKeys(commodities: readonly Pick<LoadedCommodity, 'names' | 'aliases'>[]): SearchQuery[] {
  const texts = (locale: Locale, letters: number) => new Set(commodities.flatMap(({ names, aliases }) => [names[locale] ?? '', ...aliases.filter((name) => /^[a-z]/i.test(name))]).map((name) => [...name.toLowerCase()].slice(0, letters).join('').trim()));
  const keys = Array.from({ length: mostLetters }, (_, before) => localeCodes.flatMap((locale) => [...texts(locale, before + 1)].filter(Boolean).map((text) => ({ ...emptyQuery(locale), text }))));
  return keys.flat();
}
