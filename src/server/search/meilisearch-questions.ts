import { type FacetName, facetNames, hitsPerPage, type SearchQuery } from '#domain/search/search-query.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { monthOf } from '#lib/calendar-date.ts';
import type { MultiSearchQuery } from './meilisearch-client.ts';
import { type EndingName, endsAttribute, type FilterName, type FilterPart, filterParts, quoted, valueCondition } from './meilisearch-filter.ts';
import { endingValues, languageOf, liveIndex, searched, seasonAttribute, stateId, tonedAttribute, wholeAttribute } from './meilisearch-index.ts';
import { retrieved } from './meilisearch-record.ts';
import type { Readings } from './meilisearch-text.ts';

/** Questions of one search, asked at once, and what each is for. */
export interface Questions {
  queries: MultiSearchQuery[];
  /** Place of the question without filters; that of the hits where there is no filter. */
  unfiltered: number;
  /** Place of the question by whose distributions a filter is counted. */
  facets: Map<FacetName, number>;
}

/** Places of the questions that every search has. */
export const places = { state: 0, hits: 1 } as const;

/** Attributes by which a filter is counted: one, or one a value where values end. */
export function attributesOf(name: FacetName): string[] {
  if (isEnding(name)) return endingValues[name].map((value) => endsAttribute(name, value));
  return [name === 'month' ? 'shipping' : name];
}

export function isEnding(name: FacetName): name is EndingName {
  return Object.hasOwn(endingValues, name);
}

/** Writes a search as questions. A filter is counted without its own condition: then each count is what choosing that value alone would give. */
export function questionsOf(words: string, query: SearchQuery, today: CalendarDate): Questions {
  const parts = filterParts(query, today);
  const asked = openQuestions(words, query, parts);
  const facets: Questions['facets'] = new Map();
  const open = facetNames.filter((name) => !parts.has(name));
  asked.add(asked.stateQuestion());
  asked.add(asked.question(undefined, { facets: open.flatMap(attributesOf), page: query.page, hitsPerPage, sort: sortOf(query, today), attributesToRetrieve: [...retrieved], showRankingScoreDetails: true }));
  for (const name of open) facets.set(name, places.hits);
  const unfiltered = parts.size === 0 ? places.hits : asked.add(asked.question('all', {}));
  for (const name of facetNames) if (parts.has(name)) facets.set(name, asked.add(asked.question(name, { facets: attributesOf(name) })));
  return { queries: asked.queries, unfiltered, facets };
}

/** Asks for totals of texts alone, as many as there are. */
export function totalQuestions(texts: readonly string[], query: SearchQuery): MultiSearchQuery[] {
  return texts.map((words) => openQuestions(words, query, new Map()).question('all', {}));
}

/** Asks for the total of a value alone, where no distribution tells it. */
export function valueQuestion(words: string, query: SearchQuery, name: FacetName, value: string, today: CalendarDate): MultiSearchQuery {
  return openQuestions(words, query, filterParts(query, today)).question(name, {}, valueCondition(name, value, today));
}

/** Asks for the hits once for each reading and once for what is found at all; totals and counts are those of the last. */
export function rankedQuestions(words: string, { whole, toned }: Readings, query: SearchQuery, today: CalendarDate): { queries: MultiSearchQuery[]; page: { offset: number; limit: number } } {
  const { hitsPerPage: _, ...plain } = openQuestions(words, query, filterParts(query, today)).question(undefined, { attributesToRetrieve: [...retrieved] });
  const readings = [...whole.map((q) => ({ ...plain, q, attributesToSearchOn: [wholeAttribute] })), ...(toned === undefined ? [] : [{ ...plain, q: toned, attributesToSearchOn: [tonedAttribute] }]), plain];
  const queries = readings.map((reading, at) => ({ ...reading, federationOptions: { weight: weightStep ** (readings.length - 1 - at) } }));
  return { queries, page: { offset: (query.page - 1) * hitsPerPage, limit: hitsPerPage } };
}

/** A score is one of as many as all ranking rules have steps together, the lowest of them a millionth and less: a better reading weighs more than all that. */
const weightStep = 1e9;

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
      return { ...common, q: words, ...(words !== '' && { attributesToSearchOn: [...searched] }), matchingStrategy: 'all', filter: [`kind = ${quoted(kind)}`, ...kept, ...(condition ? [condition] : [])], hitsPerPage: 0, attributesToRetrieve: [], ...more };
    },
  };
}

function sortOf({ sort }: SearchQuery, today: CalendarDate): string[] {
  return { relevance: [], season: [`${seasonAttribute(monthOf(today))}:desc`], newest: ['updated:desc'], order: ['minimumOrderKg:asc'] }[sort];
}
