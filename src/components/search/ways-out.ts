import { searchKinds } from '#domain/search/search-document.ts';
import { noFilters, type SearchQuery } from '#domain/search/search-query.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import { type Locale, localeCodes, locales } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { countOf, isFiltered, queryString } from './search-panel.ts';

/** Where a search that found nothing leads on: addresses that do find something. */
export interface WaysOut {
  /** How many there are without the filters. */
  unfiltered?: { count: string; href: string };
  /** Names that are spelled nearly so. */
  near: WayOut[];
  /** Cooperatives or fairs that match. */
  kinds: WayOut[];
  /** The same search in other languages, in which it finds something. */
  languages: (WayOut & { locale: Locale })[];
}

export interface WayOut {
  label: string;
  href: string;
  lang?: string;
}

type Search = (query: SearchQuery) => Promise<Pick<SearchResult, 'total' | 'hits'>>;

/** Looks for what leads on from a search that found nothing, by asking the engine again: without filters, for other things, in other languages. */
export async function findWaysOut(query: SearchQuery, search: Search): Promise<WaysOut> {
  const { locale, kind } = query;
  const plain: SearchQuery = { ...query, filters: noFilters(), sort: 'relevance', page: 1 };
  const linkTo = (other: SearchQuery) => paths.search(other.locale) + queryString(other);
  const found = async (other: SearchQuery) => ({ other, total: (await search(other)).total });
  const [unfiltered, kinds, languages] = await Promise.all([isFiltered(query.filters) ? found(plain) : undefined, Promise.all(searchKinds.filter((other) => other !== kind).map((other) => found({ ...plain, kind: other }))), Promise.all(localeCodes.filter((other) => other !== locale).map((other) => found({ ...plain, locale: other })))]);
  return {
    ...(unfiltered && unfiltered.total > 0 && { unfiltered: { count: countOf(kind, unfiltered.total, locale), href: linkTo(plain) } }),
    near: [],
    kinds: kinds.filter(({ total }) => total > 0).map(({ other, total }) => ({ label: countOf(other.kind, total, locale), href: linkTo(other) })),
    languages: languages.filter(({ total }) => total > 0 && !unfiltered?.total).map(({ other }) => ({ label: locales[other.locale].name, href: linkTo(other), lang: locales[other.locale].tag, locale: other.locale })),
  };
}
