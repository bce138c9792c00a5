import { isLocale } from '#i18n/locales.ts';
import { certificateTypes } from '../catalog/certificate.schema.ts';
import { ocopGroupIds } from '../catalog/ocop.schema.ts';
import { placeIds } from '../catalog/places.ts';
import { forms, marketIds } from '../catalog/product.schema.ts';
import { searchKinds } from './search-document.ts';
import { emptyQuery, type ListName, listNames, longestText, type SearchQuery, searchSorts } from './search-query.ts';

/** Why an address is no search. `key` and `value` are as they stand in it, cut to what a sentence bears. */
export interface SearchProblem {
  code: SearchProblemCode;
  key?: string;
  value?: string;
}
export const searchProblemCodes = ['search.locale_missing', 'search.unknown_key', 'search.unknown_value', 'search.repeated_key', 'search.too_many_filters', 'search.text_too_long'] as const;
export type SearchProblemCode = (typeof searchProblemCodes)[number];

/** Ids that only the catalogue knows. */
export interface KnownIds {
  isCommodity(id: string): boolean;
  isCooperative(slug: string): boolean;
}

/** Most values of all filters together. */
export const mostFilters = 60;
const lastPage = 100_000;
const mostKg = 1_000_000_000;

/** Who knows the values of a list. */
const lists: Record<ListName, (value: string, known: KnownIds) => boolean> = {
  group: oneOf(ocopGroupIds),
  commodity: (id, known) => known.isCommodity(id),
  form: oneOf(forms),
  cooperative: (slug, known) => known.isCooperative(slug),
  commune: oneOf(placeIds),
  stars: oneOf(['3', '4', '5']),
  certificate: oneOf(certificateTypes),
  market: oneOf(marketIds),
  month: (value) => /^(?:[1-9]|1[0-2])$/.test(value),
};

/** Keys that stand in an address once at most. */
const single: Record<string, (query: SearchQuery, value: string) => boolean> = {
  locale: (query, value) => isLocale(value) && assign(query, { locale: value }),
  q: (query, value) => assign(query, { text: value }),
  kind: (query, value) => isOneOf(searchKinds, value) && assign(query, { kind: value }),
  sort: (query, value) => isOneOf(searchSorts, value) && assign(query, { sort: value }),
  page: (query, value) => /^[1-9]\d{0,5}$/.test(value) && Number(value) <= lastPage && assign(query, { page: Number(value) }),
  maxOrderKg: (query, value) => isKg(value) && assign(query.filters, { maxOrderKg: Number(value) }),
  minCapacityKg: (query, value) => isKg(value) && assign(query.filters, { minCapacityKg: Number(value) }),
  sample: (query, value) => ['true', 'false'].includes(value) && assign(query.filters, { sample: value === 'true' }),
};

/** Reads a search from an address. A key that nobody knows, and a value that none can have, is a problem: silently left out, it would give a false answer. */
export function readSearchAddress(params: URLSearchParams, known: KnownIds): { query: SearchQuery } | { problem: SearchProblem } {
  const locale = params.get('locale');
  if (locale === null) return { problem: { code: 'search.locale_missing' } };
  const query = emptyQuery('vi');
  const seen = new Set<string>();
  let filters = 0;
  for (const [key, value] of params) {
    const isList = listNames.includes(key as ListName);
    if (!isList && !Object.hasOwn(single, key)) return refuse('search.unknown_key', key);
    if (!isList && seen.has(key)) return refuse('search.repeated_key', key);
    seen.add(key);
    if (key === 'q' && value.length > longestText) return refuse('search.text_too_long', key);
    if (isList && ++filters > mostFilters) return refuse('search.too_many_filters', key);
    const isRead = isList ? readListed(query, key as ListName, value, known) : single[key]?.(query, value);
    if (!isRead) return refuse('search.unknown_value', key, value);
  }
  return { query };
}

/** Writes a search as an address: the same search always gives the same one. Locale aside, what is usual is left out. */
export function writeSearchAddress({ text, locale, kind, filters, sort, page }: SearchQuery): URLSearchParams {
  const params = new URLSearchParams({ locale });
  if (text !== '') params.set('q', text);
  for (const name of listNames) for (const value of [...new Set(filters[name].map(String))].sort(byNumberThenLetters)) params.append(name, value);
  if (filters.maxOrderKg !== undefined) params.set('maxOrderKg', String(filters.maxOrderKg));
  if (filters.minCapacityKg !== undefined) params.set('minCapacityKg', String(filters.minCapacityKg));
  if (filters.sample) params.set('sample', 'true');
  if (kind !== 'product') params.set('kind', kind);
  if (sort !== 'relevance') params.set('sort', sort);
  if (page !== 1) params.set('page', String(page));
  return params;
}

function readListed({ filters }: SearchQuery, name: ListName, value: string, known: KnownIds): boolean {
  if (!lists[name](value, known)) return false;
  const list = filters[name] as (string | number)[];
  const read = name === 'stars' || name === 'month' ? Number(value) : value;
  if (!list.includes(read)) list.push(read);
  return true;
}

function refuse(code: SearchProblemCode, key: string, value?: string): { problem: SearchProblem } {
  return { problem: { code, key: cut(key), ...(value !== undefined && { value: cut(value) }) } };
}

const longestQuoted = 40;

function cut(text: string): string {
  const whole = text.toWellFormed();
  return whole.length > longestQuoted ? `${[...whole].slice(0, longestQuoted - 1).join('')}…` : whole;
}

function isKg(value: string): boolean {
  return /^\d{1,10}(?:\.\d{1,3})?$/.test(value) && Number(value) <= mostKg;
}

function oneOf(values: readonly string[]): (value: string) => boolean {
  return (value) => values.includes(value);
}

function isOneOf<Value extends string>(values: readonly Value[], value: string): value is Value {
  return (values as readonly string[]).includes(value);
}

function assign<Target extends object>(target: Target, values: Partial<Target>): true {
  Object.assign(target, values);
  return true;
}

function byNumberThenLetters(a: string, b: string): number {
  return Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0);
}
