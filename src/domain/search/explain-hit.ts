import { writeHs } from '../catalog/write-hs.ts';
import type { Term } from './analyse-text.ts';
import type { Correction } from './correct-term.ts';
import { fold, toJamo } from './fold.ts';
import { matchesHs } from './hs-code.ts';
import type { SearchText } from './search-document.ts';
import type { Matched, SearchHit, TextRange } from './search-result.ts';
import { keyOf, knownTokens, type Token } from './tokens.ts';

export type Explanation = Pick<SearchHit, 'highlight' | 'matched'>;

/**
 * Says where the terms of a query stand in its hits, and what else of them was matched. Any engine's hits are explained here, so that all say the same.
 * Goods of one commodity share their list of trade names, those of one commune its names: each list is looked through once.
 */
export function openExplainer(terms: readonly Term[], corrections: Corrections = new Map()): (text: SearchText) => Explanation {
  const known = new Map<readonly string[], Map<string, Best | undefined>>();
  const bestOf: BestOf = (field, names, hidden) => {
    const byTerms = known.get(names) ?? new Map<string, Best | undefined>();
    known.set(names, byTerms);
    const key = hidden.map((term) => terms.indexOf(term)).join();
    if (!byTerms.has(key)) byTerms.set(key, bestName(field, names, terms, hidden, corrections));
    return byTerms.get(key);
  };
  return (text) => {
    const name = rangesIn(text.name, terms, corrections);
    const summary = rangesIn(text.summary, terms, corrections);
    const hidden = terms.filter((term) => !name.terms.has(term));
    const matched = hidden.length > 0 ? findMatched(hidden, text, bestOf) : undefined;
    return { highlight: { name: name.ranges, summary: summary.ranges }, ...(matched && { matched }) };
  };
}

type BestOf = (field: Matched['field'], names: readonly string[], hidden: readonly Term[]) => Best | undefined;

interface Best extends Matched {
  worth: number;
}

type Corrections = ReadonlyMap<Term, readonly Correction[]>;

function rangesIn(text: string, terms: readonly Term[], corrections: Corrections): { ranges: TextRange[]; terms: Set<Term> } {
  const found = new Set<Term>();
  const ranges: TextRange[] = [];
  for (const token of knownTokens(text).tokens)
    for (const term of terms) {
      const here = rangesOfTerm(token, term, corrections.get(term) ?? none);
      if (here.length === 0) continue;
      found.add(term);
      ranges.push(...here);
    }
  return { ranges: merge(ranges), terms: found };
}

const none: readonly never[] = [];

/** Asked for every word of every hit: whatever does not fit must be seen at a glance. */
function rangesOfTerm(token: Token, term: Term, corrections: readonly Correction[]): readonly TextRange[] {
  if (term.kind === 'hs' || term.kind !== token.kind) return none;
  if (token.kind === 'latin') {
    if (token.folded === term.key || isCorrected(token.folded, corrections)) return [[token.from, token.to]];
    return term.isLast && token.folded.startsWith(term.key) ? [part(token, 0, term.key.length)] : none;
  }
  const pieces = [term.folded, ...corrections.map(({ word }) => word.normalize('NFC'))].filter((piece) => piece.length > 1 || piece === term.folded);
  const ranges = pieces.flatMap((piece) => occurrences(token.folded, piece).map((at) => part(token, at, at + piece.length)));
  const isHalfTyped = ranges.length === 0 && token.kind === 'hangul' && toJamo(token.folded).startsWith(term.key);
  return isHalfTyped ? [part(token, 0, term.folded.length)] : ranges;
}

function isCorrected(folded: string, corrections: readonly Correction[]): boolean {
  for (const { word, isBeginning } of corrections) if (word === folded && !isBeginning) return true;
  return false;
}

function occurrences(text: string, piece: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) places.push(at);
  return places;
}

/** Part of a token, by places in its folded form, as places in the text. */
function part({ written, from }: Token, start: number, end: number): TextRange {
  let folded = 0;
  let at = 0;
  let first: number | undefined;
  for (const character of written) {
    if (folded >= end) break;
    const length = fold(character).length;
    if (first === undefined && folded + length > start) first = at;
    folded += length;
    at += character.length;
  }
  // Marks that stand by themselves belong to the letter before.
  while (/^\p{M}/u.test(written.slice(at))) at += 1;
  return [from + (first ?? 0), from + at];
}

function merge(ranges: readonly TextRange[]): TextRange[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) merged.push([from, to]);
  }
  return merged;
}

/** The name beside the hit's own that shows best why it was found. */
function findMatched(hidden: readonly Term[], { aliases, makers, places, forms, hs }: SearchText, bestOf: BestOf): Matched | undefined {
  const typed = hidden.find(({ kind }) => kind === 'hs');
  const code = typed && hs.find((item) => matchesHs(item, typed.key));
  if (code) return { field: 'hs', text: writeHs(code) };
  let best: Best | undefined;
  for (const [field, names] of [
    ['alias', aliases],
    ['maker', makers],
    ['place', places],
    ['form', forms],
  ] as const) {
    const other = bestOf(field, names, hidden);
    if (other && other.worth > (best?.worth ?? 0)) best = other;
  }
  return best && { field: best.field, text: best.text };
}

function bestName(field: Matched['field'], names: readonly string[], terms: readonly Term[], hidden: readonly Term[], corrections: Corrections): Best | undefined {
  let best: Best | undefined;
  for (const text of names) {
    const worth = nameWorth(text, terms, hidden, corrections);
    if (worth > (best?.worth ?? 0)) best = { field, text, worth };
  }
  return best;
}

function nameWorth(name: string, terms: readonly Term[], hidden: readonly Term[], corrections: Corrections): number {
  const { tokens, key } = knownTokens(name);
  const words = terms.filter((term) => term.kind !== 'hs') as (Term & Pick<Token, 'kind'>)[];
  const asked = keyOf(words);
  const shorter = 1 / (1 + key.length);
  const sameSpelling =
    words.length > 0 &&
    name.normalize('NFC').toLowerCase() ===
      words
        .map(({ written }) => written)
        .join(' ')
        .toLowerCase()
      ? 1
      : 0;
  if (key === asked) return 100 + sameSpelling + shorter;
  if (asked !== '' && key.startsWith(asked)) return 80 + shorter;
  const hits = hidden.filter((term) => key === term.key || (corrections.get(term) ?? none).some(({ word }) => word === key) || tokens.some((token) => rangesOfTerm(token, term, corrections.get(term) ?? none).length > 0));
  return hits.length === 0 ? 0 : 10 * hits.length + (hits.some((term) => term.key === key) ? 5 : 0) + shorter;
}
