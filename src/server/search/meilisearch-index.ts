import { certificateTypes } from '#domain/catalog/certificate.schema.ts';
import { marketIds } from '#domain/catalog/product.schema.ts';
import { mostFacetValues } from '#domain/search/search-result.ts';
import type { Locale } from '#i18n/locales.ts';
import type { IndexSettings } from './meilisearch-client.ts';
import { type EndingName, endsAttribute, untilAttribute } from './meilisearch-filter.ts';

/** The index that is searched; one a language. The prefix of the site comes before it. */
export function liveIndex(locale: Locale): string {
  return locale;
}

/** The index that is brought up to date beside it, then swapped. */
export function nextIndex(locale: Locale): string {
  return `${liveIndex(locale)}-next`;
}

/** Name of the one document that says what an index was made from. */
export const stateId = 'state';

/** What is searched, the most telling first. */
export const searched = ['name', 'aliases', 'hs', 'makers', 'forms', 'places', 'goods', 'summary'] as const;
/** Names with the tones of Vietnamese, and names as single words; asked for only to put what they match first. */
export const tonedAttribute = 'toned';
export const wholeAttribute = 'whole';
/** Attributes whose values are counted as they are. */
export const counted = ['group', 'commodity', 'form', 'cooperative', 'commune', 'shipping', 'sample'] as const;

/** Values of the filters that end. */
export const endingValues: Readonly<Record<EndingName, readonly string[]>> = { stars: ['3', '4', '5'], certificate: certificateTypes, market: marketIds };
const endings = Object.entries(endingValues).flatMap(([name, values]) => values.map((value) => [name as EndingName, value] as const));

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** Attribute that says how near a month is to the season: 2 harvested, 1 shipping, 0 neither. */
export function seasonAttribute(month: number): string {
  return `season${month}`;
}

/** ISO 639-3, as Meilisearch names languages. */
const languages: Readonly<Record<Locale, string>> = { vi: 'vie', en: 'eng', zh: 'cmn', ko: 'kor', ja: 'jpn' };

export function languageOf(locale: Locale): string {
  return languages[locale];
}

/** More hits than a national catalogue has: totals are counted, never estimated. */
const mostHits = 200_000;

/** The settings of an index, whole: what is not named here would be the server's own choice. */
export function indexSettings(locale: Locale, synonyms: Record<string, string[]>): IndexSettings {
  return {
    searchableAttributes: [...searched, tonedAttribute, wholeAttribute],
    filterableAttributes: [
      { attributePatterns: ['id', 'kind', ...counted, ...endings.map((ending) => endsAttribute(...ending))], features: { facetSearch: false, filter: { equality: true, comparison: false } } },
      { attributePatterns: [...endings.map((ending) => untilAttribute(...ending)), 'minimumOrderKg', 'capacityKg'], features: { facetSearch: false, filter: { equality: false, comparison: true } } },
    ],
    sortableAttributes: [...months.map(seasonAttribute), 'updated', 'minimumOrderKg', 'position'].sort(),
    displayedAttributes: ['*'],
    // What is asked to be sorted is sorted; what is alike stays in the order of relevance, then of the catalogue.
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attributeRank', 'exactness', 'wordPosition', 'position:asc'],
    localizedAttributes: [{ attributePatterns: ['*'], locales: [languageOf(locale)] }],
    synonyms,
    stopWords: [],
    typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnNumbers: true, disableOnAttributes: ['hs', tonedAttribute, wholeAttribute], disableOnWords: [] },
    faceting: { maxValuesPerFacet: mostFacetValues, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: mostHits },
    proximityPrecision: 'byWord',
    facetSearch: false,
    prefixSearch: 'indexingTime',
  };
}

/** What an index was made from; a server takes answers only from one that was made from its own catalogue. */
export interface IndexState {
  /** Digest of the catalogue. */
  catalogue: string;
  /** Digest of the settings of all languages, and of how documents are written. */
  settings: string;
}
