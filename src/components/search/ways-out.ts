import { commodityName } from '#components/catalog/commodity-name.ts';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { nearNames } from '#domain/search/near-names.ts';
import { searchKinds } from '#domain/search/search-document.ts';
import { noFilters, type SearchQuery } from '#domain/search/search-query.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import { localeCodes, locales } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { countOf, isFiltered, queryString } from './search-panel.ts';

/** Where a search that found nothing leads on: addresses that do find something. */
export interface WaysOut {
  /** All that there is without the filters; its label is a count such as “14 products”. */
  unfiltered?: WayOut;
  /** Names that are spelled nearly so. */
  near: WayOut[];
  /** Products, cooperatives or fairs that match. */
  kinds: WayOut[];
  /** The same search in other languages, in which it finds something. */
  languages: WayOut[];
  /** The commodities with most products, where nothing else leads on. */
  commodities: WayOut[];
}

export interface WayOut {
  label: string;
  href: string;
  lang?: string;
}

const mostCommodities = 8;

type Peek = (query: SearchQuery) => Promise<Pick<SearchResult, 'total'>>;

/** Looks for what leads on, by asking the engine again: without filters, for other things, in other languages; last for names that are spelled nearly so. */
export async function findWaysOut(query: SearchQuery, { total }: Pick<SearchResult, 'total'>, catalogue: Catalogue, peek: Peek): Promise<WaysOut> {
  const { locale, kind, text } = query;
  const plain: SearchQuery = { ...query, filters: noFilters(), sort: 'relevance', page: 1 };
  const isBeyondTheEnd = total > 0;
  const ask = async (other: SearchQuery) => ({ other, total: (await peek(other)).total, href: paths.search(other.locale) + queryString(other) });
  const unfiltered = isFiltered(query.filters) || isBeyondTheEnd ? await ask(plain) : undefined;
  if (unfiltered && unfiltered.total > 0) return { unfiltered: { label: countOf(kind, unfiltered.total, locale), href: unfiltered.href }, near: [], kinds: [], languages: [], commodities: [] };
  const kinds = await Promise.all(searchKinds.filter((other) => other !== kind).map((other) => ask({ ...plain, kind: other })));
  const languages = await Promise.all(localeCodes.filter((other) => other !== locale).map((other) => ask({ ...plain, locale: other })));
  const near = nearNames(text, catalogue.commodities, 4);
  const leadsOn = [...kinds, ...languages].some((found) => found.total > 0) || near.length > 0;
  return {
    commodities: leadsOn ? [] : largest(catalogue).map((commodity) => ({ label: commodityName(commodity, locale), href: paths.commodity(locale, commodity.id) })),
    near: near.map((commodity) => ({ label: commodityName(commodity, locale), href: paths.search(locale) + queryString({ ...plain, text: commodityName(commodity, locale), kind: 'product' }) })),
    kinds: kinds.filter((found) => found.total > 0).map((found) => ({ label: countOf(found.other.kind, found.total, locale), href: found.href })),
    languages: languages.filter((found) => found.total > 0).map((found) => ({ label: locales[found.other.locale].name, href: found.href, lang: locales[found.other.locale].tag })),
  };
}

function largest(catalogue: Catalogue): Catalogue['commodities'] {
  const { productsByCommodity } = indexOf(catalogue);
  const size = ({ id }: Catalogue['commodities'][number]) => productsByCommodity.get(id)?.length ?? 0;
  return [...catalogue.commodities].sort((a, b) => size(b) - size(a)).slice(0, mostCommodities);
}
