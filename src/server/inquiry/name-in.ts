import type { Names } from '#domain/inquiry/views.ts';
import type { Locale } from '#i18n/locales.ts';

/** A name as its reader calls it, else the Vietnamese one. */
export function nameIn(names: Names, locale: Locale): string {
  return names[locale] ?? names.vi;
}
