import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { mostFilters, readSearchAddress, type SearchProblem } from '#domain/search/search-address.ts';
import { longestText } from '#domain/search/search-query.ts';
import { isLocale, type Locale, localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { localeOfReader } from '#server/http/choose-locale.ts';
import type { Services } from '#server/services.ts';

/** Reads a search from an address, by the catalogue that is served. */
export function readSearch(params: URLSearchParams, { catalogue }: Services) {
  const { commodity, cooperative } = indexOf(catalogue.current().catalogue);
  return readSearchAddress(params, { isCommodity: (id) => commodity.has(id), isCooperative: (slug) => cooperative.has(slug) });
}

/** Why an address is no search, as a sentence. */
export function problemSentence({ code, key = '', value = '' }: SearchProblem, locale: Locale): string {
  const n = code === 'search.text_too_long' ? longestText : mostFilters;
  return translator(locale)(code, { key, value, n, locales: localeCodes.join(', ') });
}

/** Language of the answer to an address that may be wrong. */
export function searchLocale(params: URLSearchParams, headers: Headers): Locale {
  const asked = params.get('locale');
  return isLocale(asked) ? asked : localeOfReader(headers);
}

/** Changes with the build, the engine and the day. */
export function searchTag(engine: string, { catalogue, now }: Services): string {
  const { digest, builtAt } = catalogue.current();
  return `"${digest}-${Date.parse(builtAt).toString(36)}-${engine}-${vietnamDate(now())}"`;
}
