import type { Term } from '#domain/search/analyse-text.ts';
import { type Correction, correctTerm } from '#domain/search/correct-term.ts';
import { hasTones } from '#domain/search/fold.ts';
import type { Lexicon } from '#domain/search/lexicon.ts';
import { plainToken, tonedWords } from '#domain/search/plain-words.ts';

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

/** A Latin word this short is another word with another tone: na is none of ná, nà, nạ. */
const shortWord = 3;

/** The same with tones; undefined where the text has none that could tell words apart. */
export function tonedWordsOf(terms: readonly Term[]): string | undefined {
  const [first] = terms;
  const isTelling = terms.some(({ kind, written }) => kind === 'latin' && hasTones(written)) || (terms.length === 1 && first?.kind === 'latin' && first.folded.length <= shortWord);
  return isTelling ? terms.map((term) => (term.kind === 'latin' ? tonedWords(term.written).slice(0, longestWord) : wordOf(term))).join(' ') : undefined;
}

/** The nearest names of the catalogue for a term that nothing has. */
export function correctionsOf(term: Term, lexicon: Lexicon): Correction[] {
  const [nearest, ...others] = correctTerm(term, lexicon, { words: () => [] });
  return nearest ? [nearest, ...others.filter(({ edits, isBeginning }) => edits === nearest.edits && isBeginning === nearest.isBeginning)] : [];
}

/** A term in another spelling. */
export function respelt(term: Term, { word }: Correction): Term {
  return { ...term, folded: word.normalize('NFC'), key: word };
}
