import { type PlaceId, places } from '#domain/catalog/places.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';

/** A commune or ward as a reader knows it: “xã Văn Quan”, “文关乡”, “ヴァンクアンコミューン（xã）”. */
export function placeLabel(id: PlaceId, locale: Locale): string {
  const { kind } = places[id];
  return translator(locale)(kind === 'ward' ? 'geo.ward' : 'geo.commune', { name: placeName(id, locale) });
}

/** Its bare name, in Vietnamese where the reader's language has no settled one. */
export function placeName(id: PlaceId, locale: Locale): string {
  const names: Partial<Record<Locale, string>> = places[id].names;
  return names[locale] ?? places[id].names.vi;
}

/** A district until June 2025, as history: “former Chi Lăng district”. Most gave their name to a commune of today. */
export function formerDistrictLabel(name: string, locale: Locale): string {
  const known = Object.entries(places).find(([, place]) => place.names.vi === name);
  return translator(locale)('geo.former_district', { name: known ? placeName(known[0] as PlaceId, locale) : name });
}
