import type { Term } from './analyse-text.ts';
import { type Correction, correctTerm } from './correct-term.ts';
import { matchesHs } from './hs-code.ts';
import { type ItemTable, noItem } from './item-table.ts';
import type { Lexicon } from './lexicon.ts';
import { type NameScores, noScores, scoreNames } from './score-names.ts';
import { scorePhrases } from './score-phrases.ts';
import type { TextColumn, TextIndex } from './text-index.ts';
import { pairsOf } from './tokens.ts';
import { weights } from './weights.ts';

/** What a text finds, before any filter. */
export interface Matches {
  /** Score by item; 0 where it is not found. */
  scores: Float32Array;
  /** Corrected spellings by term, where a term was found by them alone. */
  corrections: Map<Term, Correction[]>;
  /** `true` when some terms had to be left out. */
  isPartial: boolean;
}

const isCooperative = 1;

/**
 * Finds the items that have all terms. A term that nothing has is looked for in other spellings;
 * when still no item has all terms, those are found that have the most telling ones.
 */
export function matchItems(terms: readonly Term[], kind: number, items: ItemTable, lexicon: Lexicon, index: TextIndex): Matches {
  const { size } = items;
  const sums = new Float32Array(size);
  const masks = new Uint16Array(size);
  const telling: number[] = [];
  const corrections = new Map<Term, Correction[]>();
  for (const [at, term] of terms.entries()) {
    let found = matchTerm(term, openField(items, kind), items, lexicon, index);
    if (found.count === 0) {
      const other = correctTerm(term, lexicon, index.words());
      if (other.length > 0) {
        found = matchCorrections(term, other, openField(items, kind), items, lexicon, index);
        if (found.count > 0) corrections.set(term, other);
      }
      if (found.count === 0) found = matchPairs(term, openField(items, kind), items, index);
    }
    const rarity = found.count === 0 ? 0 : Math.log(1 + size / found.count) * (found.isNamed ? 1.5 : 1);
    telling.push(rarity);
    const { best, all } = found;
    for (let item = 0; item < size; item += 1) {
      const score = best[item] ?? 0;
      if (score === 0) continue;
      masks[item] = (masks[item] ?? 0) | (1 << at);
      sums[item] = (sums[item] ?? 0) + score + weights.besides * ((all[item] ?? 0) - score);
    }
  }
  const isPartial = keepMostTelling(masks, sums, telling, items.kind, kind);
  scorePhrases(terms, items, lexicon, index, sums);
  return { scores: sums, corrections, isPartial };
}

/** Leaves the items that have the most telling terms; answers whether a term had to be left out. */
function keepMostTelling(masks: Uint16Array, sums: Float32Array, telling: readonly number[], kinds: Uint8Array, kind: number): boolean {
  const worth = Float64Array.from({ length: 1 << telling.length }, (_, mask) => telling.reduce((sum, rarity, at) => sum + ((mask >> at) & 1) * rarity, 0));
  let best = 0;
  for (const [item, mask] of masks.entries()) if (kinds[item] === kind) best = Math.max(best, worth[mask] ?? 0);
  const enough = best - 1e-9;
  for (let item = 0; item < masks.length; item += 1) if (best === 0 || (worth[masks[item] ?? 0] ?? 0) < enough) sums[item] = 0;
  return best < (worth[worth.length - 1] ?? 0) - 1e-9 || telling.includes(0);
}

interface TermMatches {
  /** Best field of each item, and all fields together. */
  best: Float32Array;
  all: Float32Array;
  count: number;
  /** Whether the lexicon knows the term as a whole trade name. */
  isNamed: boolean;
}

function matchTerm(term: Term, field: Field, items: ItemTable, lexicon: Lexicon, index: TextIndex): TermMatches {
  if (term.kind === 'hs') return matchHs(term, field, items);
  const names = noScores();
  scoreNames(term, lexicon, names);
  const isNamed = addNames(names, field, items);
  addTexts(term, 1, field, items, index);
  return field.close(isNamed);
}

function matchCorrections(term: Term, corrections: readonly Correction[], field: Field, items: ItemTable, lexicon: Lexicon, index: TextIndex): TermMatches {
  const names = noScores();
  const fewest = Math.min(...corrections.map(({ edits }) => edits));
  for (const { word, edits, isBeginning } of corrections) {
    const quality = (weights.corrected / (1 + edits - fewest)) * (isBeginning ? 0.6 : 1);
    const other: Term = { ...term, folded: word, key: word, toned: '', isLast: false };
    scoreNames(other, lexicon, names, quality);
    addTexts(other, quality, field, items, index);
  }
  addNames(names, field, items);
  return field.close(false);
}

/** A long run that no text has as it is: what has at least half of its pairs. */
function matchPairs(term: Term, field: Field, items: ItemTable, index: TextIndex): TermMatches {
  const pairs = pairsOf(term.folded).slice(0, -1).slice(0, 12);
  if (term.kind === 'latin' || term.kind === 'hs' || pairs.length < 2) return field.close(false);
  const counts = new Uint8Array(items.size);
  for (const pair of pairs) {
    const found = index.find(term.kind === 'han' ? 'name' : 'pairs', [pair], false);
    for (let at = 0; at < found.length; at += 1) counts[found[at] ?? 0] = (counts[found[at] ?? 0] ?? 0) + 1;
  }
  for (const [item, count] of counts.entries()) if (count * 2 >= pairs.length) field.add(item, (weights.name * weights.corrected * count) / pairs.length);
  return field.close(false);
}

function matchHs(term: Term, field: Field, { hsCodes, hs, commodity, commodityHs, size }: ItemTable): TermMatches {
  const fits = hsCodes.map((code) => matchesHs(code, term.key));
  const ofCommodity = commodityHs.map((codes) => codes.some((code) => fits[code]));
  for (let item = 0; item < size; item += 1) {
    if (fits[hs[item] ?? -1]) field.add(item, weights.hs);
    else if (ofCommodity[commodity[item] ?? -1]) field.add(item, weights.hs / 2);
  }
  return field.close(true);
}

/** Gives every item what its commodity, form and commune are worth. Answers whether a whole trade name was among them. */
function addNames(names: NameScores, field: Field, { size, kind, commodity, form, commune, maker }: ItemTable): boolean {
  const { alias, form: forms, place, province } = names;
  if (alias.size + forms.size + place.size === 0 && province === 0) return false;
  for (let item = 0; item < size; item += 1) {
    if (kind[item] === noItem) continue;
    const ofAlias = alias.get(commodity[item] ?? -1);
    if (ofAlias) {
      field.add(item, ofAlias);
      const seller = maker[item] ?? -1;
      if (seller >= 0) field.add(seller, ofAlias * weights.sold);
    }
    const ofForm = forms.get(form[item] ?? -1);
    if (ofForm) field.add(item, ofForm);
    const ofPlace = Math.max(place.get(commune[item] ?? -1) ?? 0, province);
    if (ofPlace > 0) field.add(item, ofPlace);
  }
  return Math.max(0, ...alias.values()) >= weights.wholeName * weights.corrected;
}

/** A beginning of one or two letters is looked for in names alone: in summaries it would be found everywhere. */
const shortest = 3;

function addTexts(term: Term, quality: number, field: Field, items: ItemTable, index: TextIndex): void {
  const isLatin = term.kind === 'latin';
  const isHan = term.kind === 'han';
  const characters = [...term.folded];
  const words = isHan ? (characters.length > 1 ? pairsOf(term.folded).slice(0, -1) : [term.folded]) : [term.key];
  // Korean words carry endings, and a single Chinese character is the first of a pair.
  const isOpen = (isLatin && term.isLast) || term.kind === 'hangul' || (isHan && characters.length === 1);
  const look = (column: TextColumn, list: readonly string[], open: boolean, worth: number, ofMaker: number) => {
    const found = index.find(column, list, open);
    for (let at = 0; at < found.length; at += 1) field.addWithGoods(found[at] ?? 0, worth * quality, ofMaker * quality, items);
  };
  if (isOpen) look('name', words, true, weights.nameBeginning, weights.makerBeginning);
  if (!isOpen || isLatin) look('name', words, false, weights.name, weights.maker);
  if (isLatin && term.toned !== '') look('toned', [term.toned], false, weights.name + weights.nameSameTones, 0);
  if (term.kind === 'hangul' && characters.length > 1) look('pairs', pairsOf(term.folded).slice(0, -1), false, weights.name, weights.maker);
  if (isLatin && isOpen && term.key.length < shortest) return;
  if (isOpen) look('summary', words, true, weights.summaryBeginning, 0);
  if (!isOpen || isLatin) look('summary', words, false, weights.summary, 0);
}

interface Field {
  add(item: number, score: number): void;
  /** A cooperative gives its goods what its name is worth. */
  addWithGoods(item: number, score: number, ofMaker: number, items: ItemTable): void;
  close(isNamed: boolean): TermMatches;
}

function openField({ size, kind, maker }: ItemTable, wanted: number): Field {
  const best = new Float32Array(size);
  const all = new Float32Array(size);
  const makers = new Map<number, number>();
  const add = (item: number, score: number) => {
    all[item] = (all[item] ?? 0) + score;
    if (score > (best[item] ?? 0)) best[item] = score;
  };
  return {
    add,
    addWithGoods: (item, score, ofMaker) => {
      add(item, score);
      if (ofMaker > 0 && kind[item] === isCooperative) makers.set(item, Math.max(ofMaker, makers.get(item) ?? 0));
    },
    close: (isNamed) => {
      if (makers.size > 0) for (let item = 0; item < size; item += 1) if ((maker[item] ?? -1) >= 0 && makers.has(maker[item] ?? -1)) add(item, makers.get(maker[item] ?? -1) ?? 0);
      let count = 0;
      for (let item = 0; item < size; item += 1) if ((best[item] ?? 0) > 0 && kind[item] === wanted) count += 1;
      return { best, all, count, isNamed };
    },
  };
}
