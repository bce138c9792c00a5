import type { Catalogue, Commodity, Product } from '../catalog/catalogue.ts';
import { indexOf } from '../catalog/catalogue-index.ts';
import { mostCompared } from './read-compare-query.ts';

/** Products that are worth adding to a comparison: of the same commodities first, then of the same cooperatives; `most` at most. */
export function candidates(products: readonly Product[], catalogue: Catalogue, most: number): Product[] {
  const index = indexOf(catalogue);
  const alike = products.flatMap(({ facts }) => index.productsByCommodity.get(facts.commodity) ?? []);
  const fromThere = products.flatMap(({ facts }) => index.productsByCooperative.get(facts.cooperative) ?? []);
  const there = new Set(products);
  return [...new Set([...alike, ...fromThere])].filter((product) => !there.has(product)).slice(0, most);
}

/** A commodity that several products can be compared of, with as many of them as stand side by side. */
export interface ReadyComparison {
  commodity: Commodity;
  products: Product[];
}

/** The commodities with the most products to choose between, for a reader who has chosen none yet. */
export function readyComparisons(catalogue: Catalogue, most: number): ReadyComparison[] {
  const { productsByCommodity } = indexOf(catalogue);
  const of = ({ id }: Commodity) => productsByCommodity.get(id) ?? [];
  return catalogue.commodities
    .filter((commodity) => of(commodity).length > 1)
    .sort((a, b) => of(b).length - of(a).length)
    .slice(0, most)
    .map((commodity) => ({ commodity, products: of(commodity).slice(0, mostCompared) }));
}
