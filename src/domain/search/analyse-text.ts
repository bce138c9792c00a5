import { cutRun } from './cut-run.ts';
import { foldKeepingTones, toJamo } from './fold.ts';
import { takeHsCodes } from './hs-code.ts';
import type { Lexicon } from './lexicon.ts';
import { longestText } from './search-query.ts';
import { type TokenKind, tokensOf } from './tokens.ts';

/** A word or name of a query. */
export interface Term {
  kind: TokenKind | 'hs';
  /** As typed. */
  written: string;
  folded: string;
  /** Under which the lexicon would know it; Hangul as jamo. */
  key: string;
  /** With its tones. */
  toned: string;
  /** The last one may still be half-typed. */
  isLast: boolean;
}

/** More words than anybody types; what comes after is left out, so that work stays bounded. */
const mostTerms = 10;

/** Words that say nothing of goods. With their tones: “từ” is one, “tu” may be part of a name. */
const empty = new Set(['the', 'of', 'from', 'for', 'and', 'in', 'with', 'to', 'a', 'an', 'của', 'và', 'ở', 'từ', 'cho', 'các', 'những', 'loại', 'bán', 'mua'].map(foldKeepingTones));
const cooperativeWords = /(?<!\p{L})(?:hợp\s+tác\s+xã|hop\s+tac\s+xa)(?!\p{L})/giu;

/** Cuts what somebody typed into the terms that are looked for. */
export function analyseText(text: string, lexicon: Lexicon): Term[] {
  const { codes, rest } = takeHsCodes(text.slice(0, longestText).toWellFormed().normalize('NFC'));
  const tokens = tokensOf(rest.replace(cooperativeWords, 'HTX')).slice(0, 4 * mostTerms);
  const words = tokens.flatMap(({ kind, written, folded }): Omit<Term, 'isLast'>[] => {
    if (kind === 'latin') return [{ kind, written, folded, key: folded, toned: foldKeepingTones(written) }];
    return cutRun(folded, kind, lexicon).map((piece) => ({ kind, written: piece.text.length === folded.length ? written : piece.text, folded: piece.text, key: kind === 'hangul' ? toJamo(piece.text) : piece.text, toned: piece.text }));
  });
  const telling = words.filter(({ toned }) => !empty.has(toned));
  const hs = codes.map((code): Omit<Term, 'isLast'> => ({ kind: 'hs', written: code, folded: code, key: code, toned: code }));
  const terms = [...hs, ...(telling.length > 0 ? telling : words)].slice(0, mostTerms);
  return terms.map((term, at) => ({ ...term, isLast: at === terms.length - 1 }));
}
