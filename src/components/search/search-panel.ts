import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { localize } from '#domain/catalog/localize.ts';
import { ocopGroupIds } from '#domain/catalog/ocop.schema.ts';
import { writeSearchAddress } from '#domain/search/search-address.ts';
import { type SearchKind, searchKinds } from '#domain/search/search-document.ts';
import { type FacetName, facetNames, noFilters, type SearchFilters, type SearchQuery, searchSorts } from '#domain/search/search-query.ts';
import type { FacetCount, SearchResult } from '#domain/search/search-result.ts';
import { capitalized } from '#i18n/capitalized.ts';
import { formatter } from '#i18n/format.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import type { PanelChoice, PanelFacet, PanelLink, SearchPanel, SearchWords } from '#islands/search/panel.ts';
import type { SuggestWords } from '#islands/search/suggestions.ts';
import { facetLabels } from './facet-labels.ts';

/** The order in which a buyer narrows: what it is, whether it can be had, then who makes it where. */
const facetOrder: readonly FacetName[] = ['commodity', 'form', 'market', 'month', 'stars', 'sample', 'certificate', 'group', 'cooperative', 'commune'];

/** Values that have an order of their own; all others stand by how many they give. */
const ownOrder: Partial<Record<FacetName, (value: string) => number>> = { group: (value) => (ocopGroupIds as readonly string[]).indexOf(value), stars: (value) => -value, month: Number };

const orderSteps = [10, 50, 100, 500, 1000, 5000];
const capacitySteps = [500, 1000, 5000, 10_000, 50_000];

/** How many things of a kind, as a sentence. */
export function countOf(kind: SearchKind, n: number, locale: Locale): string {
  return translator(locale)(({ product: 'list.count', cooperative: 'coop.count', fair: 'search.count_fair' } as const)[kind], { n });
}

/** A search as the query string of its page, without the language. */
export function queryString(query: SearchQuery): string {
  const params = writeSearchAddress(query);
  params.delete('locale');
  return params.size > 0 ? `?${params}` : '';
}

/** Everything that the search page shows beside the hits. */
export function searchPanel(query: SearchQuery, { total, facets }: Pick<SearchResult, 'total' | 'facets'>, catalogue: Catalogue, locale: Locale): SearchPanel {
  const t = translator(locale);
  const count = countOf(query.kind, total, locale);
  const title = query.text.trim() ? t('search.results', { q: query.text.trim(), count }) : isFiltered(query.filters) || query.kind !== 'product' ? count : t('search.title');
  const first = { ...query, page: 1 };
  return {
    query: queryString(query),
    text: query.text,
    title,
    documentTitle: t('site.title', { page: title }),
    count,
    kind: query.kind,
    kinds: searchKinds.map((kind) => ({ kind, label: t(({ product: 'nav.products', cooperative: 'nav.cooperatives', fair: 'nav.fairs' } as const)[kind]), query: queryString({ ...first, kind, filters: noFilters() }) })),
    chips: chipsOf(first, catalogue, locale),
    cleared: queryString({ ...first, filters: noFilters() }),
    facets: facetOrder.flatMap((name) => facetOf(name, facets[name], catalogue, locale)),
    limits: query.kind === 'product' && (total > 0 || isFiltered(query.filters)) ? limitsOf(query.filters, locale) : [],
    sort: { name: 'sort', label: t('search.sort'), value: query.sort === 'relevance' ? '' : query.sort, options: searchSorts.map((sort) => ({ value: sort === 'relevance' ? '' : sort, label: t(`search.sort.${sort}`) })) },
  };
}

/** Says whether anything narrows a search. */
export function isFiltered(filters: SearchFilters): boolean {
  return filters.sample || filters.maxOrderKg !== undefined || filters.minCapacityKg !== undefined || facetNames.some((name) => name !== 'sample' && filters[name].length > 0);
}

/** The sentences of the island, in one language. */
export function searchWords(locale: Locale): SearchWords {
  const t = translator(locale);
  return {
    label: t('search.label'),
    placeholder: t('search.placeholder'),
    button: t('search.button'),
    kinds: t('search.kinds'),
    filters: t('search.filters'),
    filtersOn: t('search.filters_on', { n: '#' }),
    more: t('search.more', { n: '#' }),
    clear: t('search.clear'),
    remove: t('search.remove', { name: '#' }),
    show: t('search.show', { count: '#' }),
    apply: t('search.apply'),
    failed: t('search.failed'),
    retry: t('search.retry'),
    // How many hits there are is said by the page itself.
    suggest: { ...suggestWords(locale), count: '' },
  };
}

/** The words of the suggestions below a search box. */
export function suggestWords(locale: Locale): SuggestWords {
  const t = translator(locale);
  return { list: t('search.suggestions'), products: t('nav.products'), commodities: t('nav.commodities'), cooperatives: t('nav.cooperatives'), count: t('search.suggestions_n', { n: '#' }) };
}

function facetOf(name: FacetName, counts: readonly FacetCount[], catalogue: Catalogue, locale: Locale): PanelFacet[] {
  const shown = name === 'sample' ? counts.filter(({ value }) => value === 'true') : counts;
  if (shown.length === 0) return [];
  const order = ownOrder[name];
  const sorted = order ? shown.toSorted((a, b) => order(a.value) - order(b.value)) : shown;
  return [{ name, label: translator(locale)(`search.facet.${name}`), values: sorted.map(({ value, count }) => ({ value, count, ...labelOf(name, value, catalogue, locale) })) }];
}

/** A value in words that begin with a capital, and their language where it is not the reader's. */
function labelOf(name: FacetName, value: string, catalogue: Catalogue, locale: Locale): { label: string; lang?: string } {
  const own = { sample: () => translator(locale)('search.sample_yes'), month: () => formatter(locale).months([Number(value)]) };
  const words = name === 'sample' || name === 'month' ? own[name]() : (facetLabels(catalogue, locale)[name][value] ?? value);
  const maker = name === 'cooperative' ? indexOf(catalogue).cooperative.get(value) : undefined;
  const { textLang } = maker ? localize(maker, locale) : { textLang: locale };
  return { label: capitalized(words, locale), ...(textLang !== locale && { lang: locales[textLang].tag }) };
}

function chipsOf(query: SearchQuery, catalogue: Catalogue, locale: Locale): PanelLink[] {
  const { filters } = query;
  const t = translator(locale);
  const format = formatter(locale);
  const without = (change: Partial<SearchFilters>) => queryString({ ...query, filters: { ...filters, ...change } });
  const chips: PanelLink[] = [];
  for (const name of facetOrder) {
    if (name === 'sample') continue;
    const values: readonly (string | number)[] = filters[name];
    for (const value of values) chips.push({ ...labelOf(name, String(value), catalogue, locale), query: without({ [name]: values.filter((other) => other !== value) }) });
  }
  if (filters.sample) chips.push({ label: t('search.sample_yes'), query: without({ sample: false }) });
  const { maxOrderKg, minCapacityKg, ...rest } = filters;
  if (maxOrderKg !== undefined) chips.push({ label: `${t('search.max_order')} ${format.quantity({ value: maxOrderKg, unit: 'kg' })}`, query: queryString({ ...query, filters: { ...rest, ...(minCapacityKg !== undefined && { minCapacityKg }) } }) });
  if (minCapacityKg !== undefined) chips.push({ label: `${t('search.min_capacity')} ${format.quantity({ value: minCapacityKg, unit: 'kg' })}`, query: queryString({ ...query, filters: { ...rest, ...(maxOrderKg !== undefined && { maxOrderKg }) } }) });
  return chips;
}

function limitsOf({ maxOrderKg, minCapacityKg }: SearchFilters, locale: Locale): PanelChoice[] {
  const t = translator(locale);
  return [limitOf('maxOrderKg', t('search.max_order'), orderSteps, maxOrderKg, locale), limitOf('minCapacityKg', t('search.min_capacity'), capacitySteps, minCapacityKg, locale)];
}

/** Round figures to choose from, and the one that the address names. */
function limitOf(name: string, label: string, steps: readonly number[], chosen: number | undefined, locale: Locale): PanelChoice {
  const values = [...new Set([...steps, ...(chosen === undefined ? [] : [chosen])])].sort((a, b) => a - b);
  const inWords = (kg: number) => formatter(locale).quantity(kg >= 1000 ? { value: kg / 1000, unit: 't' } : { value: kg, unit: 'kg' });
  return { name, label, value: chosen === undefined ? '' : String(chosen), options: [{ value: '', label: translator(locale)('search.any') }, ...values.map((kg) => ({ value: String(kg), label: inWords(kg) }))] };
}
