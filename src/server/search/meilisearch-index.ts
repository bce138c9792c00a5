import { certificateTypes } from '#domain/catalog/certificate.schema.ts';
import { marketIds } from '#domain/catalog/product.schema.ts';
import type { Locale } from '#i18n/locales.ts';
import type { IndexSettings } from './meilisearch-client.ts';
import { untilAttribute } from './meilisearch-filter.ts';

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
/** Names with the tones of Vietnamese; asked for only where tones were typed. */
export const tonedAttribute = 'toned';
/** Attributes whose values are counted as they are. */
export const counted = ['group', 'commodity', 'form', 'cooperative', 'commune', 'shipping', 'sample'] as const;

/** Of what ends, each kind. */
export const endings = [...([3, 4, 5] as const).map((stars) => untilAttribute('stars', stars)), ...certificateTypes.map((type) => untilAttribute('certificate', type)), ...marketIds.map((market) => untilAttribute('market', market))];

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
    searchableAttributes: [...searched, tonedAttribute],
    filterableAttributes: [
      { attributePatterns: ['id', 'kind', ...counted], features: { facetSearch: false, filter: { equality: true, comparison: false } } },
      { attributePatterns: [...endings, 'minimumOrderKg', 'capacityKg'], features: { facetSearch: false, filter: { equality: false, comparison: true } } },
    ],
    sortableAttributes: [...months.map(seasonAttribute), 'updated', 'minimumOrderKg', 'position'].sort(),
    displayedAttributes: ['*'],
    // What is asked to be sorted is sorted; what is alike stays in the order of relevance, then of the catalogue.
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attributeRank', 'exactness', 'wordPosition', 'position:asc'],
    localizedAttributes: [{ attributePatterns: ['*'], locales: [languageOf(locale)] }],
    synonyms,
    stopWords: [],
    typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnNumbers: true, disableOnAttributes: ['hs', tonedAttribute], disableOnWords: [] },
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
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
