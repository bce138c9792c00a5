import type { SuggestWords } from './suggestions.ts';

/** What the search page shows of a search beside its hits: words and addresses, ready to be shown. Addresses are query strings with their question mark, or empty. */
export interface SearchPanel {
  query: string;
  /** As typed. */
  text: string;
  /** First heading, and title of the document. */
  title: string;
  documentTitle: string;
  /** How many, as a sentence: “14 products”. */
  count: string;
  kind: string;
  kinds: (PanelLink & { kind: string })[];
  chips: PanelLink[];
  /** The same search without its filters. */
  cleared: string;
  facets: PanelFacet[];
  limits: PanelChoice[];
  sort: PanelChoice;
}

export interface PanelLink {
  label: string;
  query: string;
  lang?: string;
}

export interface PanelFacet {
  name: string;
  label: string;
  values: PanelValue[];
}

/** A value of a filter, and how many it would give. */
export interface PanelValue {
  value: string;
  label: string;
  count: number;
  lang?: string;
}

/** A choice of one among several; the first is what is usual, with an empty value. */
export interface PanelChoice {
  name: string;
  label: string;
  value: string;
  options: { value: string; label: string }[];
}

/** The sentences that the island says. */
export interface SearchWords {
  label: string;
  placeholder: string;
  button: string;
  kinds: string;
  filters: string;
  /** With `#` for the number. */
  filtersOn: string;
  /** With `#` for the number. */
  more: string;
  clear: string;
  /** With `#` for the name. */
  remove: string;
  /** With `#` for the count. */
  show: string;
  apply: string;
  failed: string;
  retry: string;
  suggest: SuggestWords;
}
