import { facetLabel } from '#components/search/facet-label.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { mostFilters, readSearchAddress, type SearchProblem } from '#domain/search/search-address.ts';
import { facetNames, longestText } from '#domain/search/search-query.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
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

/** A result as the programming interface gives it; what is not there is null. */
export function searchAnswer({ hits, total, page, pages, facets, suggestion, engine }: SearchResult, locale: Locale, { catalogue }: Services) {
  const content = catalogue.current().catalogue;
  return {
    hits: hits.map(({ kind, slug, name, summary, cooperative, commodity, form, stars, url, image, highlight, matched, textLang }) => ({
      kind,
      slug,
      name,
      summary,
      textLang,
      cooperative: cooperative ?? null,
      commodity: commodity ?? null,
      form: form ?? null,
      stars: stars ?? null,
      url,
      image: image ?? null,
      highlight,
      matched: matched ?? null,
    })),
    total,
    page,
    pages,
    facets: Object.fromEntries(facetNames.map((name) => [name, facets[name].map(({ value, count }) => ({ value, label: facetLabel(name, value, content, locale), count }))])),
    suggestion: suggestion ?? null,
    engine,
  };
}
