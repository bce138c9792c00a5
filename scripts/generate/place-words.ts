import { type PlaceId, places } from '#domain/catalog/places.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';

/** The bare name of a place, in Vietnamese where the language has no settled one. */
export function placeName(id: PlaceId, locale: Locale): string {
  const names: Partial<Record<Locale, string>> = places[id].names;
  return names[locale] ?? places[id].names.vi;
}

/** A commune or ward within a sentence. */
export function placeLabel(id: PlaceId, locale: Locale): string {
  return translator(locale)(places[id].kind === 'ward' ? 'geo.ward' : 'geo.commune', { name: placeName(id, locale) });
}
