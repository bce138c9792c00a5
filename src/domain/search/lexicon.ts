import { pushTo } from '#lib/push-to.ts';
import { type PlaceId, placeIds, places } from '../catalog/places.ts';
import { type Form, forms } from '../catalog/product.schema.ts';
import { foldKeepingTones } from './fold.ts';
import { formWords, provinceNames } from './form-words.ts';
import { keyOf, tokensOf } from './tokens.ts';

/** What a name of the lexicon stands for. `at` is the place in the list of commodities, forms or communes; the province has none. */
export interface NameTarget {
  field: 'alias' | 'form' | 'place' | 'province';
  at: number;
}

/** One name as it is written, with what it stands for. */
export interface LexiconName {
  target: NameTarget;
  written: string;
  key: string;
  /** Its words with tones, a space between them. */
  toned: string;
  /** Folded words of Latin letters; none where another script is in it. */
  words: string[];
}

/** All names that a query may hold: trade names in every language, forms, places. Small enough to be held in memory whole. */
export interface Lexicon {
  commodities: readonly string[];
  byKey: ReadonlyMap<string, LexiconName[]>;
  /** Keys in order, for what begins with something. */
  keys: readonly string[];
  byWord: ReadonlyMap<string, LexiconName[]>;
  /** Words of Latin letters in order. */
  words: readonly string[];
  /** Keys that hold another script. */
  eastAsian: readonly string[];
}

export function buildLexicon(commodities: ReadonlyMap<string, readonly string[]>): Lexicon {
  const byKey = new Map<string, LexiconName[]>();
  const byWord = new Map<string, LexiconName[]>();
  const add = (target: NameTarget, written: string) => {
    const tokens = tokensOf(written);
    const isLatin = tokens.every(({ kind }) => kind === 'latin');
    const name: LexiconName = { target, written, key: keyOf(tokens), toned: tokens.map((token) => foldKeepingTones(token.written)).join(' '), words: isLatin ? tokens.map(({ folded }) => folded) : [] };
    if (name.key !== '') pushTo(byKey, name.key, name);
    for (const word of new Set(name.words)) pushTo(byWord, word, name);
  };
  for (const [at, aliases] of [...commodities.values()].entries()) for (const alias of aliases) add({ field: 'alias', at }, alias);
  for (const [form, words] of Object.entries(formWords)) for (const word of words) add({ field: 'form', at: forms.indexOf(form as Form) }, word);
  for (const id of placeIds) for (const name of placeNames(id)) add({ field: 'place', at: placeIds.indexOf(id) }, name);
  for (const name of provinceNames) add({ field: 'province', at: 0 }, name);
  const keys = [...byKey.keys()].sort(byCodeUnit);
  return { commodities: [...commodities.keys()], byKey, keys, byWord, words: [...byWord.keys()].sort(byCodeUnit), eastAsian: keys.filter((key) => (byKey.get(key)?.[0]?.words.length ?? 0) === 0) };
}

/** Names of a commune in every language. */
export function placeNames(id: PlaceId): string[] {
  return [...new Set(Object.values(places[id].names))];
}

/** The strings of a sorted list that begin with something. */
export function beginningWith(sorted: readonly string[], start: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && sorted[end]?.startsWith(start)) end += 1;
  return sorted.slice(low, end);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
