import { type Locale, locales } from './locales.ts';

/** The words with a capital at their start, where the script has one. */
export function capitalized(words: string, locale: Locale): string {
  return words.charAt(0).toLocaleUpperCase(locales[locale].intl) + words.slice(1);
}

/** The words as they stand inside a sentence. */
export function uncapitalized(words: string, locale: Locale): string {
  return words.charAt(0).toLocaleLowerCase(locales[locale].intl) + words.slice(1);
}
