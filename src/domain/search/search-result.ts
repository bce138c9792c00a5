import type { Form } from '../catalog/product.schema.ts';
import type { SearchKind, ShownFields, Stars } from './search-document.ts';
import type { FacetName } from './search-query.ts';

/** Part of a text, in UTF-16 units: from the first to before the second. */
export type TextRange = readonly [from: number, to: number];

export interface SearchHit extends ShownFields {
  kind: SearchKind;
  slug: string;
  name: string;
  summary: string;
  form?: Form;
  /** Stars that are held today. */
  stars?: Stars;
  /** Where the words of the query stand in name and summary: in order, not overlapping. */
  highlight: { name: TextRange[]; summary: TextRange[] };
  /** What was matched where the name does not show it, as it is written: 八角, 0909.61, Illicium verum. */
  matched?: Matched;
}

export interface Matched {
  field: 'alias' | 'maker' | 'place' | 'form' | 'hs';
  text: string;
}

/** How many goods a value of a filter would give. */
export interface FacetCount {
  value: string;
  /** Total of the same search with this filter set to this value alone. */
  count: number;
}

/** Most frequent first. Values that would give nothing are left out, unless they are chosen. */
export type SearchFacets = Record<FacetName, FacetCount[]>;

/** Values that are listed of each filter, chosen ones besides. */
export const mostFacetValues = 100;

export interface SearchResult {
  hits: SearchHit[];
  total: number;
  page: number;
  /** At least 1. */
  pages: number;
  facets: SearchFacets;
  /** What was probably meant, when the text was found only by changing its spelling. */
  suggestion?: string;
  engine: EngineName;
  /** Time in the engine, in milliseconds. */
  ms: number;
}

export type EngineName = 'embedded' | 'meilisearch';
