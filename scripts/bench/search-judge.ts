import type { Catalogue, Product } from '#domain/catalog/catalogue.ts';
import { getCooperative, indexOf } from '#domain/catalog/catalogue-index.ts';
import { type PlaceId, places } from '#domain/catalog/places.ts';
import { fold } from '#domain/search/fold.ts';
import type { Locale } from '#i18n/locales.ts';

/** A query with the commodities that it wants (2) or welcomes (1), `*` for any; `require` names what a product must have besides. */
export interface JudgedQuery {
  id: string;
  locale: Locale;
  type: string;
  q: string;
  relevant: Record<string, number>;
  require?: { form?: string; placeKey?: string; coop?: string };
}

/** A query as it is put to one catalogue, with the grades of its products. */
export interface PosedQuery {
  id: string;
  locale: Locale;
  type: string;
  text: string;
  grades: ReadonlyMap<string, number>;
}

export interface Scored {
  ndcg: number;
  reciprocalRank: number;
}

const province = 'Lang Son';

/**
 * Puts a judged query to a catalogue; undefined when the catalogue holds nothing that it wants, for then nothing can be ranked.
 * A place or cooperative that the catalogue does not have is replaced by the one of its own that fits the query best, in the words of the query and in what is required.
 */
export function poseQuery(query: JudgedQuery, catalogue: Catalogue): PosedQuery | undefined {
  const { form, placeKey, coop } = query.require ?? {};
  const index = indexOf(catalogue);
  const wanted = catalogue.products.filter(({ facts }) => gradeOf(query, facts.commodity) > 0 && (!form || facts.form === form));
  let text = query.q;
  let fits = (_: Product) => true;
  if (placeKey && placeKey !== province) {
    const place = mostFrequent(wanted.map(({ facts }) => facts.origin.commune));
    if (!place) return undefined;
    text = swapWords(text, placeWords[placeKey] ?? [], placeName(place, query.locale));
    fits = ({ facts }) => facts.origin.commune === place;
  }
  if (coop) {
    const nameOf = (product: Product) => bareName(getCooperative(index, product).texts.vi.fields.name);
    const name = catalogue.cooperatives.some(({ facts }) => fold(facts.legalName) === fold(coop)) ? coop : mostFrequent(wanted.map(nameOf));
    if (!name) return undefined;
    text = swapWords(text, [coop.toLowerCase()], name.replace(/^HTX/, 'hợp tác xã').toLowerCase());
    fits = (product) => fold(nameOf(product)) === fold(name);
  }
  const grades = new Map(wanted.filter(fits).map((product) => [product.slug, gradeOf(query, product.facts.commodity)]));
  const { id, locale, type } = query;
  return [...grades.values()].includes(2) ? { id, locale, type, text, grades } : undefined;
}

const placeWords: Record<string, readonly string[]> = { 'Ha Giang': ['hà giang'], 'Thai Nguyen': ['타이응우옌', 'thai nguyen'] };

function gradeOf({ relevant }: JudgedQuery, commodity: string): number {
  return relevant[commodity] ?? relevant['*'] ?? 0;
}

function placeName(id: PlaceId, locale: Locale): string {
  const names: Partial<Record<Locale, string>> = places[id].names;
  return (names[locale] ?? places[id].names.vi).toLowerCase();
}

function bareName(name: string): string {
  return name.replace(/\s*\(.*\)$/, '');
}

function swapWords(text: string, words: readonly string[], by: string): string {
  const found = words.find((word) => text.includes(word));
  return found ? text.replace(found, by) : text;
}

function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const groups = Map.groupBy(values, (value) => value);
  return [...groups].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}

/** nDCG of the first ten, gains 2^grade − 1; and one divided by the place of the first wanted product. */
export function scoreRanking({ grades }: PosedQuery, slugs: readonly string[]): Scored {
  const gain = (grade: number, at: number) => (2 ** grade - 1) / Math.log2(at + 2);
  const sum = (list: readonly number[]) => list.slice(0, 10).reduce((total, grade, at) => total + gain(grade, at), 0);
  const ranked = slugs.map((slug) => grades.get(slug) ?? 0);
  const first = ranked.indexOf(2);
  return { ndcg: sum(ranked) / sum([...grades.values()].sort((a, b) => b - a)), reciprocalRank: first < 0 ? 0 : 1 / (first + 1) };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
