/** Most products that stand side by side: more would not fit a sheet of paper. */
export const mostCompared = 4;

/** What was asked for and cannot be shown. `count` says of how many. */
export interface CompareProblem {
  code: 'compare.too_many' | 'compare.not_found';
  count: number;
}

export interface CompareQuery {
  /** Products that exist, in the order in which they were asked for: each once, four at most. */
  slugs: string[];
  problems: CompareProblem[];
  /** `true` when products were asked for and none of them exists. */
  isNothingFound: boolean;
}

/** Reads `?p=a&p=b`. Whatever else the query holds is harmless: it is left out, and counted where it was meant as a product. */
export function readCompareQuery(query: URLSearchParams, isProduct: (slug: string) => boolean): CompareQuery {
  const asked = [...new Set(query.getAll('p').map((slug) => slug.trim()))].filter((slug) => slug !== '');
  const found = asked.filter(isProduct);
  const unknown = asked.length - found.length;
  const problems: CompareProblem[] = [];
  if (found.length > mostCompared) problems.push({ code: 'compare.too_many', count: found.length });
  if (unknown > 0) problems.push({ code: 'compare.not_found', count: unknown });
  return { slugs: found.slice(0, mostCompared), problems, isNothingFound: asked.length > 0 && found.length === 0 };
}
