import { type Locale, sourceLocale } from '#i18n/locales.ts';
import type { Entry, LocalText } from './catalogue.ts';
import type { CollectionName, TextOf } from './collections.ts';

/** Text as a page shows it: in the reader's language, or in Vietnamese and marked as such. */
export interface Localized<Fields> extends LocalText<Fields> {
  /** Language that the text is in. */
  textLang: Locale;
  /** `true` when the reader's language is missing and the source stands in for it. */
  isFallback: boolean;
}

/** Picks the text of an entry for a reader. A missing translation is shown in the source language, never silently. */
export function localize<Name extends CollectionName>(entry: Entry<Name>, locale: Locale): Localized<TextOf<Name>> {
  const own = entry.texts[locale];
  if (own) return { ...own, textLang: locale, isFallback: false };
  return { ...entry.texts[sourceLocale], textLang: sourceLocale, isFallback: true };
}

/** The languages that an entry is truly written in, for hreflang. */
export function translatedLocales(entry: Entry<CollectionName>, all: readonly Locale[]): Locale[] {
  return all.filter((code) => entry.texts[code]);
}
