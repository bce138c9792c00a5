import type { Term } from './analyse-text.ts';
import { type Correction, correctTerm } from './correct-term.ts';
import { matchCorrections, matchPairs, matchTerm, type SearchedItems } from './match-term.ts';
import { scorePhrases } from './score-phrases.ts';
import { clearTally, openTally, type Tally } from './tally.ts';
import type { TextIndex } from './text-index.ts';

/** What a text finds, before any filter. It is good until the next text is matched: the memory is used again. */
export interface Matches {
  /** Items of the kind that was asked for. */
  found: Uint32Array;
  /** Score by item. */
  scores: Float32Array;
  /** Corrected spellings by term, where a term was found by them alone. */
  corrections: Map<Term, Correction[]>;
}

export type Matcher = (terms: readonly Term[], kind: number, index: TextIndex) => Matches;

/** A whole trade name tells more than any other word as rare. */
const namedTells = 1.5;

/**
 * Finds the items that have all terms. A term that nothing has is looked for in other spellings;
 * when still no item has all terms, those are found that have the most telling ones.
 */
export function openMatcher(searched: SearchedItems): Matcher {
  const { items, lexicon } = searched;
  const { size } = items;
  const tally = openTally(size);
  const sums = new Float32Array(size);
  const masks = new Uint16Array(size);
  const touched = new Uint32Array(size);
  let count = 0;

  return (terms, kind, index) => {
    for (let at = 0; at < count; at += 1) {
      sums[touched[at] ?? 0] = 0;
      masks[touched[at] ?? 0] = 0;
    }
    count = 0;
    const corrections = new Map<Term, Correction[]>();
    const telling = terms.map((term, at) => {
      const isNamed = matchTerm(term, tally, searched, index);
      if (tally.count === 0) {
        const other = correctTerm(term, lexicon, index);
        if (other.length > 0) matchCorrections(term, other, tally, searched, index);
        if (tally.count > 0) corrections.set(term, other);
      }
      if (tally.count === 0) matchPairs(term, tally, searched, index);
      const having = ofKind(tally, kind);
      takeOver(at);
      clearTally(tally);
      return having === 0 ? 0 : Math.log(1 + size / having) * (isNamed ? namedTells : 1);
    });
    const found = mostTelling(telling, kind);
    scorePhrases(terms, found, sums, searched, index);
    return { found, scores: sums, corrections };
  };

  function ofKind({ touched: list, count: length }: Tally, kind: number): number {
    let own = 0;
    for (let at = 0; at < length; at += 1) if (items.kind[list[at] ?? 0] === kind) own += 1;
    return own;
  }

  function takeOver(term: number): void {
    for (let at = 0; at < tally.count; at += 1) {
      const item = tally.touched[at] ?? 0;
      if (masks[item] === 0) touched[count++] = item;
      const best = tally.best[item] ?? 0;
      masks[item] = (masks[item] ?? 0) | (1 << term);
      sums[item] = (sums[item] ?? 0) + best + ((tally.all[item] ?? 0) - best) / 4;
    }
  }

  /** The items that have all terms, else those that have the most telling ones. */
  function mostTelling(telling: readonly number[], kind: number): Uint32Array {
    const worth = Float64Array.from({ length: 1 << telling.length }, (_, mask) => telling.reduce((sum, tells, at) => sum + ((mask >> at) & 1) * tells, 0));
    let best = 0;
    for (let at = 0; at < count; at += 1) {
      const item = touched[at] ?? 0;
      if (items.kind[item] === kind) best = Math.max(best, worth[masks[item] ?? 0] ?? 0);
    }
    const isEnough = worth.map((sum) => Number(best > 0 && sum >= best - 1e-9));
    const found = new Uint32Array(count);
    let own = 0;
    for (let at = 0; at < count; at += 1) {
      const item = touched[at] ?? 0;
      if (items.kind[item] === kind && isEnough[masks[item] ?? 0] === 1) found[own++] = item;
      else sums[item] = 0;
    }
    return found.subarray(0, own);
  }
}
