import type { Term } from './analyse-text.ts';
import type { Lexicon } from './lexicon.ts';
import { allowedEdits, editDistance } from './spelling.ts';
import type { TextIndex } from './text-index.ts';

/** Another spelling of a term. `isBeginning` when only the beginning of the word was typed. */
export interface Correction {
  word: string;
  edits: number;
  isBeginning: boolean;
}

const mostCorrections = 24;
/** Letters that may follow a half-typed, misspelt word. */
const longestRest = 6;

/** Words that a misspelt term may have meant, the nearest first, then the most frequent. */
export function correctTerm(term: Term, lexicon: Lexicon, index: Pick<TextIndex, 'words'>): Correction[] {
  if (term.kind === 'hs' || /\d/.test(term.key)) return [];
  const most = term.kind === 'han' ? (term.key.length >= 4 ? 1 : 0) : allowedEdits(term.key.length);
  if (most === 0) return [];
  const found = new Map<string, Correction & { frequency: number }>();
  const consider = (word: string, frequency: number) => {
    const whole = editDistance(term.key, word, most);
    const isLonger = term.isLast && whole > most && word.length > term.key.length;
    const edits = isLonger ? editDistance(term.key, word.slice(0, term.key.length), Math.min(most, 1)) : whole;
    const known = found.get(word);
    if (edits <= most && !(isLonger && edits > 1) && (!known || frequency > known.frequency)) found.set(word, { word, edits, isBeginning: isLonger, frequency });
  };
  if (term.kind === 'latin') for (const word of lexicon.words) consider(word, 1000 * (lexicon.byWord.get(word)?.length ?? 1));
  else for (const key of lexicon.eastAsian) consider(key, 1000);
  const longest = term.key.length + (term.isLast ? longestRest : most);
  for (let length = term.key.length - most; length <= longest; length += 1) for (const [word, frequency] of index.words(length)) if (isLatin(word) === (term.kind === 'latin')) consider(word, frequency);
  const sorted = [...found.values()].sort((a, b) => Number(a.isBeginning) - Number(b.isBeginning) || a.edits - b.edits || b.frequency - a.frequency);
  return sorted.slice(0, mostCorrections).map(({ word, edits, isBeginning }) => ({ word, edits, isBeginning }));
}

function isLatin(word: string): boolean {
  return word.charCodeAt(0) < 0x1100;
}
