import type { Locale } from '#i18n/locales.ts';
import type { OcopGroup } from '../catalog/ocop.schema.ts';
import type { PlaceId } from '../catalog/places.ts';
import type { Form, MarketId } from '../catalog/product.schema.ts';
import type { CertificateType, SearchKind, Stars } from './search-document.ts';

export const searchSorts = ['relevance', 'season', 'newest', 'order'] as const;
/** `season`: what is harvested this month, then what ships, then the rest. `order`: the smallest minimum order first. */
export type SearchSort = (typeof searchSorts)[number];

/** What narrows a search. Several values of one filter mean “or”, several filters “and”; an empty list filters nothing. */
export interface SearchFilters {
  group: OcopGroup[];
  commodity: string[];
  form: Form[];
  cooperative: string[];
  commune: PlaceId[];
  /** Stars that are held today. */
  stars: Stars[];
  /** Certificates that are valid today. */
  certificate: CertificateType[];
  /** Markets whose card misses nothing today. */
  market: MarketId[];
  /** Months in which it ships, 1 to 12. */
  month: number[];
  /** Largest minimum order, in kg. */
  maxOrderKg?: number;
  /** Smallest capacity of a month, in kg. */
  minCapacityKg?: number;
  /** `true` keeps only what has a paid sample. */
  sample: boolean;
}

/** Filters with a list of values. */
export const listNames = ['group', 'commodity', 'form', 'cooperative', 'commune', 'stars', 'certificate', 'market', 'month'] as const;
export type ListName = (typeof listNames)[number];

/** The filters whose values are counted. */
export const facetNames = [...listNames, 'sample'] as const;
export type FacetName = (typeof facetNames)[number];

export interface SearchQuery {
  /** As typed; empty lists everything. */
  text: string;
  locale: Locale;
  kind: SearchKind;
  filters: SearchFilters;
  sort: SearchSort;
  /** From 1. */
  page: number;
}

/** Longest text that is searched, in UTF-16 units; engines look at no more. */
export const longestText = 200;

/** Hits on a page. */
export const hitsPerPage = 24;

/** A search for everything, from which others are made. */
export function emptyQuery(locale: Locale): SearchQuery {
  return { text: '', locale, kind: 'product', filters: noFilters(), sort: 'relevance', page: 1 };
}

export function noFilters(): SearchFilters {
  return { group: [], commodity: [], form: [], cooperative: [], commune: [], stars: [], certificate: [], market: [], month: [], sample: false };
}
