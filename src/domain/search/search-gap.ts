import { tokensOf } from './tokens.ts';

const longestGap = 60;

/**
 * A text that found nothing, as it is counted: without case and needless spaces. Undefined for what need not be known or might be
 * somebody's: addresses of mail, long numbers, whole letters.
 */
export function gapText(text: string): string | undefined {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  if (plain.length < 2 || plain.length > longestGap || /@|https?:|\d{5}|(?:\d[\s.-]?){7}/.test(plain)) return undefined;
  return tokensOf(plain).length > 0 ? plain : undefined;
}
