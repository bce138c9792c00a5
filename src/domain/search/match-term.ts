import type { Term } from './analyse-text.ts';
import type { Correction } from './correct-term.ts';
import type { ItemGroups } from './group-items.ts';
import { matchesHs } from './hs-code.ts';
import { type ItemTable, noItem } from './item-table.ts';
import type { Lexicon } from './lexicon.ts';
import { type NameScores, noScores, scoreNames } from './score-names.ts';
import { addScore, type Tally } from './tally.ts';
import type { TextColumn, TextIndex } from './text-index.ts';
import { pairsOf } from './tokens.ts';
import { weights } from './weights.ts';

/** Everything that a term is looked up in. */
export interface SearchedItems {
  items: ItemTable;
  groups: ItemGroups;
  lexicon: Lexicon;
}

/** A beginning of one or two letters, or of many names, is looked for in names alone: in summaries it would be found everywhere. */
const shortest = 3;
const mostNamed = 200;
const isCooperative = 1;
const mostPairs = 12;
const fewMakers = 3;

/** Scores the items that have a term. Answers whether the lexicon knows it as a whole trade name. */
export function matchTerm(term: Term, tally: Tally, searched: SearchedItems, index: TextIndex): boolean {
  if (term.kind === 'hs') return matchHs(term, tally, searched.items);
  const names = noScores();
  scoreNames(term, searched.lexicon, names);
  addNames(names, tally, searched);
  const isNamed = Math.max(0, ...names.alias.values()) >= weights.wholeName;
  addTexts(term, 1, !isNamed, tally, searched, index);
  return isNamed;
}

/** The same for other spellings of a term. */
export function matchCorrections(term: Term, corrections: readonly Correction[], tally: Tally, searched: SearchedItems, index: TextIndex): void {
  const names = noScores();
  const fewest = Math.min(...corrections.map(({ edits }) => edits));
  for (const { word, edits, isBeginning } of corrections) {
    const quality = (weights.corrected / (1 + edits - fewest)) * (isBeginning ? weights.correctedBeginning : 1);
    const other: Term = { ...term, folded: word.normalize('NFC'), key: word, toned: '', isLast: false };
    scoreNames(other, searched.lexicon, names, quality);
    addTexts(other, quality, true, tally, searched, index);
  }
  addNames(names, tally, searched);
}

/** A long run that no text has as it is: what has at least half of its pairs. */
export function matchPairs(term: Term, tally: Tally, { items }: SearchedItems, index: TextIndex): void {
  const pairs = pairsOf(term.folded).slice(0, -1).slice(0, mostPairs);
  if (term.kind === 'latin' || term.kind === 'hs' || pairs.length < 2) return;
  const counts = new Uint8Array(items.size);
  for (const pair of pairs) {
    const found = index.find(term.kind === 'han' ? 'name' : 'pairs', [pair], false);
    for (let at = 0; at < found.length; at += 1) counts[found[at] ?? 0] = (counts[found[at] ?? 0] ?? 0) + 1;
  }
  for (const [item, count] of counts.entries()) if (count * 2 >= pairs.length) addScore(tally, item, (weights.name * weights.corrected * count) / pairs.length);
}

function matchHs(term: Term, tally: Tally, { hsCodes, hs, commodity, commodityHs, size }: ItemTable): boolean {
  const fits = hsCodes.map((code) => matchesHs(code, term.key));
  const ofCommodity = commodityHs.map((codes) => codes.some((code) => fits[code]));
  for (let item = 0; item < size; item += 1) {
    if (fits[hs[item] ?? -1]) addScore(tally, item, weights.hs);
    else if (ofCommodity[commodity[item] ?? -1]) addScore(tally, item, weights.hs / 2);
  }
  return true;
}

/** Gives every item what its commodity, form and commune are worth. */
function addNames({ alias, form, place, province }: NameScores, tally: Tally, { items, groups }: SearchedItems): void {
  for (const [commodity, score] of alias)
    for (const item of groups.byCommodity.get(commodity) ?? []) {
      addScore(tally, item, score);
      const seller = items.maker[item] ?? -1;
      if (seller >= 0 && (tally.best[seller] ?? 0) < score * weights.sold) addScore(tally, seller, score * weights.sold);
    }
  for (const [at, score] of form) for (const item of groups.byForm.get(at) ?? []) addScore(tally, item, score);
  for (const [at, score] of place) for (const item of groups.byCommune.get(at) ?? []) addScore(tally, item, score);
  if (province > 0) for (let item = 0; item < items.size; item += 1) if (items.kind[item] !== noItem) addScore(tally, item, province);
}

/** Looks a term up in the texts. Summaries are left out for a trade name: its goods are known, and whoever else speaks of it is none of them. */
function addTexts(term: Term, quality: number, withSummary: boolean, tally: Tally, { items, groups }: SearchedItems, index: TextIndex): void {
  const isLatin = term.kind === 'latin';
  const isHan = term.kind === 'han';
  const characters = [...term.folded];
  const words = isHan ? (characters.length > 1 ? pairsOf(term.folded).slice(0, -1) : [term.folded]) : [term.key];
  // Korean words carry endings, and a single Chinese character is the first of a pair.
  const isOpen = (isLatin && term.isLast) || term.kind === 'hangul' || (isHan && characters.length === 1);
  const makers = new Map<number, number>();
  const look = (column: TextColumn, list: readonly string[], open: boolean, worth: number, ofMaker: number) => {
    const found = index.find(column, list, open);
    for (let at = 0; at < found.length; at += 1) {
      const item = found[at] ?? 0;
      addScore(tally, item, worth * quality);
      if (ofMaker > 0 && items.kind[item] === isCooperative) makers.set(item, Math.max(ofMaker * quality, makers.get(item) ?? 0));
    }
    return found.length;
  };
  const named = isOpen ? look('name', words, true, weights.nameBeginning, weights.makerBeginning) : 1;
  // What no text begins with, none has whole.
  if (named > 0 && (!isOpen || isLatin)) look('name', words, false, weights.name, weights.maker);
  if (named > 0 && isLatin && term.toned !== '' && (index.hasTones || term.toned !== term.folded)) look('toned', [term.toned], false, weights.name + weights.nameSameTones, 0);
  if (term.kind === 'hangul' && characters.length > 1) look('pairs', pairsOf(term.folded).slice(0, -1), false, weights.name, weights.maker);
  const isBroad = isOpen && isLatin && (term.key.length < shortest || named > mostNamed);
  if (withSummary && !isBroad) {
    const told = isOpen ? look('summary', words, true, weights.summaryBeginning, 0) : 1;
    if (told > 0 && (!isOpen || isLatin)) look('summary', words, false, weights.summary, 0);
  }
  // What half of all cooperatives are called tells nothing of their goods: “cooperative”, “agriculture”.
  if (makers.size * 2 < groups.byMaker.size || makers.size <= fewMakers) for (const [maker, score] of makers) for (const item of groups.byMaker.get(maker) ?? []) addScore(tally, item, score);
}
