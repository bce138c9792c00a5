import { certificateTypes } from '#domain/catalog/certificate.schema.ts';
import { marketIds } from '#domain/catalog/product.schema.ts';
import { type FacetName, facetNames, hitsPerPage, type SearchQuery } from '#domain/search/search-query.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { monthOf } from '#lib/calendar-date.ts';
import type { MultiSearchQuery } from './meilisearch-client.ts';
import { type FilterName, type FilterPart, filterParts, quoted, valueCondition } from './meilisearch-filter.ts';
import { languageOf, liveIndex, seasonAttribute, stateId } from './meilisearch-index.ts';
import { retrieved } from './meilisearch-record.ts';

/** Questions of one search, asked at once, and what each is for. */
export interface Questions {
  queries: MultiSearchQuery[];
  /** Place of the question without filters; that of the hits where there is no filter. */
  unfiltered: number;
  /** Places of the questions whose distributions count a filter. */
  facets: Map<FacetName, { at: number; attribute: string }>;
  /** Values that are counted by a total each. */
  values: { name: FacetName; value: string; at: number }[];
}

/** Place of the questions that every search has. */
export const places = { state: 0, hits: 1 } as const;

const attributeOf: Partial<Record<FacetName, string>> = { group: 'group', commodity: 'commodity', form: 'form', cooperative: 'cooperative', commune: 'commune', month: 'shipping', sample: 'sample' };
const endingValues: Partial<Record<FacetName, readonly string[]>> = { stars: ['3', '4', '5'], certificate: certificateTypes, market: marketIds };

/** Writes a search as questions. A filter is counted without its own condition: then each count is what choosing that value alone would give. */
export function questionsOf(words: string, query: SearchQuery, today: CalendarDate): Questions {
  const parts = filterParts(query, today);
  const asked = openQuestions(words, query, parts);
  const facets: Questions['facets'] = new Map();
  const values: Questions['values'] = [];
  const plain = facetNames.filter((name) => attributeOf[name] && !parts.has(name));
  asked.add(asked.stateQuestion());
  asked.add(asked.question(undefined, { facets: plain.map((name) => attributeOf[name] ?? ''), page: query.page, hitsPerPage, sort: sortOf(query, today), attributesToRetrieve: [...retrieved] }));
  for (const name of plain) facets.set(name, { at: places.hits, attribute: attributeOf[name] ?? '' });
  const unfiltered = parts.size === 0 ? places.hits : asked.add(asked.question('all', {}));
  for (const name of facetNames) {
    const attribute = attributeOf[name];
    if (attribute && parts.has(name)) facets.set(name, { at: asked.add(asked.question(name, { facets: [attribute] })), attribute });
    for (const value of endingValues[name] ?? []) values.push({ name, value, at: asked.add(asked.question(name, {}, valueCondition(name as 'stars', value, today))) });
  }
  return { queries: asked.queries, unfiltered, facets, values };
}

/** Asks for totals of texts alone, as many as there are. */
export function totalQuestions(texts: readonly string[], query: SearchQuery): MultiSearchQuery[] {
  return texts.map((words) => openQuestions(words, query, new Map()).question('all', {}));
}

/** Asks for the total of a value alone that was chosen and is not among the most frequent. */
export function valueQuestion(words: string, query: SearchQuery, name: FacetName, value: string, today: CalendarDate): MultiSearchQuery {
  return openQuestions(words, query, filterParts(query, today)).question(name, {}, valueCondition(name, value, today));
}

/** Asks for the hits twice, with tones and without; what matches with them comes first. Totals and counts are those of the search without. */
export function tonedQuestions(words: string, toned: string, query: SearchQuery, today: CalendarDate, tonedAttribute: string): { queries: MultiSearchQuery[]; page: { offset: number; limit: number } } {
  const { question } = openQuestions(words, query, filterParts(query, today));
  const { hitsPerPage: _, ...plain } = question(undefined, { attributesToRetrieve: [...retrieved] });
  const first = { ...plain, q: toned, attributesToSearchOn: [tonedAttribute], federationOptions: { weight: tonedWeight } };
  return { queries: [first, { ...plain, federationOptions: { weight: 1 } }], page: { offset: (query.page - 1) * hitsPerPage, limit: hitsPerPage } };
}

/** More than any difference of scores. */
const tonedWeight = 1000;

function openQuestions(words: string, { locale, kind }: SearchQuery, parts: ReadonlyMap<FilterName, FilterPart>) {
  const queries: MultiSearchQuery[] = [];
  const common = { indexUid: liveIndex(locale), locales: [languageOf(locale)] };
  return {
    queries,
    add: (query: MultiSearchQuery) => queries.push(query) - 1,
    stateQuestion: (): MultiSearchQuery => ({ ...common, q: '', filter: [`id = ${quoted(stateId)}`], limit: 1, attributesToRetrieve: ['catalogue', 'settings'] }),
    /** A question without the condition of one filter, or without those of all; by itself it asks for a total. */
    question: (without: FilterName | 'all' | undefined, more: Partial<MultiSearchQuery>, condition?: string): MultiSearchQuery => {
      const kept = without === 'all' ? [] : [...parts].flatMap(([name, part]) => (name === without ? [] : [part]));
      return { ...common, q: words, matchingStrategy: 'all', filter: [`kind = ${quoted(kind)}`, ...kept, ...(condition ? [condition] : [])], hitsPerPage: 0, attributesToRetrieve: [], ...more };
    },
  };
}

function sortOf({ sort }: SearchQuery, today: CalendarDate): string[] {
  return { relevance: [], season: [`${seasonAttribute(monthOf(today))}:desc`], newest: ['updated:desc'], order: ['minimumOrderKg:asc'] }[sort];
}
