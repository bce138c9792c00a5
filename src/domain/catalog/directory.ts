import type { Catalogue, Cooperative } from './catalogue.ts';
import { indexOf } from './catalogue-index.ts';
import { type ListPage, listPages } from './list-pages.ts';
import { type PlaceId, placeIds } from './places.ts';

/** Cooperatives on one page of the directory: lines, not cards, so more of them than goods. */
const directorySize = 120;

/** The directory of cooperatives by commune, in pages. */
export function directoryPages(catalogue: Catalogue): ListPage<Cooperative>[] {
  return listPages(byPlace(catalogue), directorySize);
}

/** The page of the directory on which each commune begins. */
export function placePages(catalogue: Catalogue): ReadonlyMap<PlaceId, number> {
  const pages = new Map<PlaceId, number>();
  for (const [at, { facts }] of byPlace(catalogue).entries()) if (!pages.has(facts.commune)) pages.set(facts.commune, Math.floor(at / directorySize) + 1);
  return pages;
}

function byPlace(catalogue: Catalogue): Cooperative[] {
  const { cooperativesByPlace } = indexOf(catalogue);
  return placeIds.flatMap((id) => cooperativesByPlace.get(id) ?? []);
}
