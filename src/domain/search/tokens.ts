import { remember } from '#lib/remember.ts';
import { fold, toJamo } from './fold.ts';

/** `han` is a run of Chinese characters and kana, which have no spaces between words. */
export type TokenKind = 'latin' | 'han' | 'hangul';

/** A word of a text, or a run of a script that does not separate its words. */
export interface Token {
  kind: TokenKind;
  /** Where it stands in the text, in UTF-16 units. */
  from: number;
  to: number;
  written: string;
  /** Folded; Hangul in whole syllables. */
  folded: string;
}

const hanOrKana = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆\\u3099\\u309a\\uff70\\uff9e\\uff9f';
const runs = new RegExp(`(?<han>[${hanOrKana}]+)|(?<hangul>\\p{Script=Hangul}+)|(?:(?![${hanOrKana}\\p{Script=Hangul}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

/** Words come again and again. */
const foldWord = remember(fold);

/** Cuts a text into words and runs; whatever is no letter or digit separates them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(runs)) {
    const [written] = match;
    const kind = match.groups?.han ? 'han' : match.groups?.hangul ? 'hangul' : 'latin';
    const folded = foldWord(written);
    if (folded !== '') tokens.push({ kind, from: match.index, to: match.index + written.length, written, folded });
  }
  return tokens;
}

/** The key under which a name is known: words of Latin letters with a space between them, all else without; Hangul as jamo. */
export function keyOf(tokens: readonly Pick<Token, 'kind' | 'folded'>[]): string {
  let key = '';
  for (const [at, { kind, folded }] of tokens.entries()) key += (at > 0 && kind === 'latin' && tokens[at - 1]?.kind === 'latin' ? ' ' : '') + (kind === 'hangul' ? toJamo(folded) : folded);
  return key;
}

const mostKnown = 12_000;
const known = new Map<string, { tokens: readonly Token[]; key: string }>();

/** Tokens and key of a text that comes again and again: trade names, and what hits show while somebody types on. */
export function knownTokens(text: string): { tokens: readonly Token[]; key: string } {
  const before = known.get(text);
  if (before) return before;
  const tokens = tokensOf(text);
  const made = { tokens, key: keyOf(tokens) };
  if (known.size >= mostKnown) known.clear();
  known.set(text, made);
  return made;
}

/** Pairs of neighbouring characters, and the last one alone, so that a single character is found wherever it stands. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.map((character, at) => character + (characters[at + 1] ?? ''));
}

/** What an index holds of a text: words, pairs of characters, Hangul words as jamo. */
export function indexTerms(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, folded }) => (kind === 'latin' ? [folded] : kind === 'han' ? pairsOf(folded) : [toJamo(folded)]));
}

/** Pairs of syllables across the spaces of Korean, which writers set as they like. */
export function hangulPairs(tokens: readonly Token[]): string[] {
  const runs: string[] = [];
  for (const [at, { kind, folded }] of tokens.entries()) {
    if (kind !== 'hangul') continue;
    if (tokens[at - 1]?.kind === 'hangul') runs.push((runs.pop() ?? '') + folded);
    else runs.push(folded);
  }
  return runs.flatMap(pairsOf);
}
