/** Marks of Latin letters; those of kana and Hangul lie elsewhere and stay. */
const latinMarks = /[\u0300-\u036f]/g;
const katakana = /[\u30a1-\u30f6]/g;
/** The sign for a long vowel: カシュナッツ and カシューナッツ are one word. */
const longVowel = /ー/g;
/** Nothing in it has another spelling but for case: ASCII. */
const plain = /^[\x20-\x7e]*$/;
const kanaShift = 0x60;

/** Brings a text to the form in which spellings of one word are equal: width, case, Latin marks, đ, and katakana as hiragana. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(latinMarks, '').normalize('NFC').replaceAll('đ', 'd').replace(katakana, toHiragana).replace(longVowel, '');
}

/** The same with the marks of Latin letters kept, decomposed, so that a half-typed ô begins ồ. */
export function foldKeepingTones(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().normalize('NFD');
}

function toHiragana(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - kanaShift);
}

/** Hangul as single jamo, so that a half-typed syllable begins the whole one; all else is left as it is. */
export function toJamo(text: string): string {
  return text.normalize('NFD');
}

/** Says whether a text carries marks that folding takes away. */
export function hasTones(text: string): boolean {
  return /[\u0300-\u036fđ]/.test(foldKeepingTones(text));
}
