import { foldKeepingTones, toJamo } from './fold.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * Writes texts so that an engine which cuts at spaces finds the same words in every script, whatever dictionaries it has:
 * Latin letters folded, each Chinese character and kana a word of its own (a name is a phrase of them), Hangul in Latin letters, a letter a sound,
 * so that its half-typed syllables are beginnings of words and its misspellings few letters.
 */
export function plainWords(text: string): string {
  return tokensOf(text).map(plainToken).join(' ');
}

/** One word or run, as `plainWords` writes it. */
export function plainToken({ kind, folded }: Pick<Token, 'kind' | 'folded'>): string {
  if (kind === 'han') return [...folded].join(' ');
  return kind === 'hangul' ? hangulInLatin(folded) : folded;
}

/** The same with the tones of Vietnamese written as letters, much as on a Telex keyboard: ná is “nas”, na is “na”. */
export function tonedWords(text: string): string {
  return tokensOf(text)
    .map((token) => (token.kind === 'latin' ? tonedWord(token.written) : plainToken(token)))
    .join(' ');
}

/** Plain or toned words as one word, by which a whole name is known. Signs of other scripts become numbers: no dictionary shall cut it. */
export function asOneWord(words: string): string {
  return words.replace(/[^a-z0-9]/g, (sign) => (sign === ' ' ? '' : `z${sign.charCodeAt(0).toString(36)}`));
}

const toneLetters: Readonly<Record<string, string>> = { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j', '\u0302': 'q', '\u0306': 'w', '\u031b': 'w', đ: 'dd' };

function tonedWord(word: string): string {
  return foldKeepingTones(word).replace(/[\u0300-\u036fđ]/g, (mark) => toneLetters[mark] ?? '');
}

const firstJamo = 0x1100;
const firstVowel = 0x1161;
const firstFinal = 0x11a8;
const initials = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const vowels = ['a', 'ae', 'ya', 'yae', 'eo', 'e', 'yeo', 'ye', 'o', 'wa', 'wae', 'oe', 'yo', 'u', 'wo', 'we', 'wi', 'yu', 'eu', 'yi', 'i'];
const finals = ['g', 'kk', 'gs', 'n', 'nj', 'nh', 'd', 'r', 'rg', 'rm', 'rb', 'rs', 'rt', 'rp', 'rh', 'm', 'b', 'bs', 's', 'ss', 'ng', 'j', 'ch', 'k', 't', 'p', 'h'];
const latinOfJamo = new Map<string, string>([initials, vowels, finals].flatMap((letters, row) => letters.map((letter, at): [string, string] => [String.fromCharCode(([firstJamo, firstVowel, firstFinal][row] ?? 0) + at), letter])));

/** Hangul in Latin letters. A consonant has the same ones before and after its vowel, so that 팔ㄱ begins 팔각. */
function hangulInLatin(text: string): string {
  let latin = '';
  for (const jamo of toJamo(text.normalize('NFKC'))) latin += latinOfJamo.get(jamo) ?? '';
  return latin;
}
