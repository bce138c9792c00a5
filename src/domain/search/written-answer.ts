import { type FacetName, facetNames } from './search-query.ts';
import type { EngineName, SearchResult } from './search-result.ts';

/** What the values of each filter are called in one language. A value without a word of its own is called by itself. */
export type FacetLabels = Readonly<Record<FacetName, Readonly<Record<string, string>>>>;

/** An answer as it travels: what the programming interface gives, in UTF-8. */
export interface WrittenAnswer {
  body: Uint8Array<ArrayBuffer>;
  total: number;
  /** Whether nothing would be found with other filters either. */
  isNothing: boolean;
  engine: EngineName;
  /** Time in the engine, in milliseconds. */
  ms: number;
}

const encoder = new TextEncoder();

/** Writes a result as the programming interface gives it; what is not there is null. */
export function writeAnswer(result: SearchResult, labels: FacetLabels): WrittenAnswer {
  const { total, engine, ms } = result;
  return { body: encoder.encode(JSON.stringify(answerOf(result, labels))), total, isNothing: isNothing(result), engine, ms };
}

/** Says whether a text finds nothing, whatever is filtered. */
export function isNothing({ total, facets }: Pick<SearchResult, 'total' | 'facets'>): boolean {
  return total === 0 && facetNames.every((name) => facets[name].every(({ count }) => count === 0));
}

function answerOf({ hits, total, page, pages, facets, suggestion, engine }: SearchResult, labels: FacetLabels) {
  return {
    hits: hits.map(({ kind, slug, name, summary, cooperative, commodity, form, stars, url, image, highlight, matched, textLang }) => ({
      kind,
      slug,
      name,
      summary,
      textLang,
      cooperative: cooperative ?? null,
      commodity: commodity ?? null,
      form: form ?? null,
      stars: stars ?? null,
      url,
      image: image ?? null,
      highlight,
      matched: matched ?? null,
    })),
    total,
    page,
    pages,
    facets: Object.fromEntries(facetNames.map((name) => [name, facets[name].map(({ value, count }) => ({ value, label: labels[name][value] ?? value, count }))])),
    suggestion: suggestion ?? null,
    engine,
  };
}
