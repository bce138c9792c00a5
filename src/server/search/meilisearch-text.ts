import type { Term } from '#domain/search/analyse-text.ts';
import { type Correction, correctTerm } from '#domain/search/correct-term.ts';
import { hasTones } from '#domain/search/fold.ts';
import type { Lexicon } from '#domain/search/lexicon.ts';
import { asOneWord, plainToken, tonedWords } from '#domain/search/plain-words.ts';
import { keyOf, type TokenKind } from '#domain/search/tokens.ts';

/** A code is known by six digits; what a country adds behind them is not. */
const hsDigits = 6;

/** No word or name is longer; what is costs Meilisearch the square of its length. */
const longestWord = 60;
const longestPhrase = 24;

/** What Meilisearch is asked for: letters, digits, spaces and the quotation marks of phrases, so that none of its signs can be typed into it. */
export function wordsOf(terms: readonly Term[]): string {
  return terms.map(wordOf).join(' ');
}

function wordOf(term: Term): string {
  if (term.kind === 'hs') return term.key.slice(0, hsDigits);
  if (term.kind !== 'han') return plainToken({ kind: term.kind, folded: term.folded }).slice(0, longestWord);
  const characters = [...term.folded].slice(0, longestPhrase).join('');
  return characters.length > 1 ? `"${plainToken({ kind: 'han', folded: characters })}"` : characters;
}

/** Readings of a text that put what they match before what is only found; the best first. */
export interface Readings {
  /** Whole trade names, forms and places, each a word. */
  whole: string[];
  /** All words with their tones. */
  toned?: string;
}

/** A Latin word this short is another word with another tone: na is none of ná, nà, nạ. */
const shortWord = 3;

export function readingsOf(terms: readonly Term[], lexicon: Lexicon): Readings {
  const [first] = terms;
  const hasTyped = terms.some(({ kind, written }) => kind === 'latin' && hasTones(written));
  const isTelling = hasTyped || (terms.length === 1 && first?.kind === 'latin' && first.folded.length <= shortWord);
  const names = namesIn(terms, lexicon) ?? [terms];
  const phrases = (words: (term: Term) => string) => names.map((name) => `"${asOneWord(name.map(words).join(''))}"`).join(' ');
  return {
    whole: [...new Set([...(isTelling ? [phrases(tonedWord)] : []), phrases(plainWord)])],
    ...(isTelling && { toned: terms.map((term) => (term.kind === 'latin' ? tonedWord(term) : wordOf(term))).join(' ') }),
  };
}

function plainWord(term: Term): string {
  return term.kind === 'hs' ? wordOf(term) : plainToken({ kind: term.kind, folded: term.folded }).slice(0, longestWord);
}

function tonedWord(term: Term): string {
  return term.kind === 'latin' ? tonedWords(term.written).slice(0, longestWord) : plainWord(term);
}

/** Cuts terms into names that the lexicon knows, the longest first; undefined where something is left that is no name. */
function namesIn(terms: readonly Term[], lexicon: Lexicon): Term[][] | undefined {
  const names: Term[][] = [];
  for (let from = 0; from < terms.length; ) {
    let to = terms.length;
    while (to > from && !lexicon.byKey.has(keyOf(terms.slice(from, to) as (Term & { kind: TokenKind })[]))) to -= 1;
    if (to === from) return undefined;
    names.push(terms.slice(from, to));
    from = to;
  }
  return names;
}

/** The nearest names of the catalogue, and of these words, for a term that nothing has. */
export function correctionsOf(term: Term, lexicon: Lexicon, words: readonly string[] = []): Correction[] {
  const [nearest, ...others] = correctTerm(term, lexicon, { words: (length) => words.flatMap((word) => (word.length === length ? [[word, 1] as const] : [])) });
  return nearest ? [nearest, ...others.filter(({ edits, isBeginning }) => edits === nearest.edits && isBeginning === nearest.isBeginning)] : [];
}

/** A term in another spelling. */
export function respelt(term: Term, { word }: Correction): Term {
  return { ...term, folded: word.normalize('NFC'), key: word };
}
