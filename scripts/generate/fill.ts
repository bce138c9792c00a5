import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';

/** What stands for the braces of a sentence: words as they are, numbers as the language writes them. */
export type Values = Record<string, string | number>;

/** Puts values into a sentence. `{name:은}` appends the Korean particle that fits the word; an unknown name throws. */
export function fill(sentence: string, values: Values, locale: Locale): string {
  const filled = sentence.replace(/\{(\w+)(?::(.))?\}/gu, (_whole, name: string, particle: string | undefined) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The sentence “${sentence}” (${locale}) needs “${name}”, and nothing gives it.`);
    const written = typeof value === 'number' ? formatter(locale).number(value) : value;
    return particle ? written + fittingParticle(written, particle) : written;
  });
  return locale === 'zh' ? spaced(filled) : filled;
}

/** Chinese sets a space between characters and Latin words, such as Vietnamese names. */
function spaced(text: string): string {
  return text.replace(/(?<=\p{Script=Han})(?=\p{Script=Latin})|(?<=\p{Script=Latin}\p{M}*)(?=\p{Script=Han})/gu, ' ');
}

/** With a final consonant and without; the particle in a sentence names its pair. */
const particles: Record<string, readonly [closed: string, open: string]> = { 은: ['은', '는'], 을: ['을', '를'], 이: ['이', '가'] };

function fittingParticle(word: string, particle: string): string {
  const pair = particles[particle];
  if (!pair) throw new Error(`“${particle}” is no particle that this program knows.`);
  const syllable = word.charCodeAt(word.length - 1) - 0xac00;
  const isClosed = syllable >= 0 && syllable < 11_172 && syllable % 28 > 0;
  return isClosed ? pair[0] : pair[1];
}

/** With a capital letter, where the language has them. */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** With a small letter. */
export function lowered(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}
