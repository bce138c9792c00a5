import { placeLabel } from '#components/catalog/place-label.ts';
import type { Catalogue, Cooperative, Market } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { localize } from '#domain/catalog/localize.ts';
import type { PlaceId } from '#domain/catalog/places.ts';
import type { FacetName } from '#domain/search/search-query.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages.schema.ts';
import { translator } from '#i18n/translate.ts';

/** What a value of each filter is called; undefined for what the catalogue does not know. */
const names: Record<FacetName, (value: string, locale: Locale, catalogue: Catalogue) => string | undefined> = {
  group: (value, locale) => translator(locale)(`ocop.group.${value}` as MessageKey),
  commodity: (value, locale, catalogue) => indexOf(catalogue).commodity.get(value)?.facts.names[locale][0],
  form: (value, locale) => translator(locale)(`form.${value}` as MessageKey),
  cooperative: (value, locale, catalogue) => nameOf(indexOf(catalogue).cooperative.get(value), locale),
  commune: (value, locale) => placeLabel(value as PlaceId, locale),
  stars: (value, locale) => translator(locale)('ocop.stars', { n: Number(value) }),
  certificate: (value, locale) => translator(locale)(`cert.${value}` as MessageKey),
  market: (value, locale, { markets }) =>
    nameOf(
      markets.find(({ slug }) => slug === value),
      locale,
    ),
  month: (value, locale) => formatter(locale).month(Number(value)),
  sample: (_, locale) => translator(locale)('prod.sample'),
};

/** A value of a filter in the reader's words. */
export function facetLabel(name: FacetName, value: string, catalogue: Catalogue, locale: Locale): string {
  return names[name](value, locale, catalogue) ?? value;
}

function nameOf(entry: Cooperative | Market | undefined, locale: Locale): string | undefined {
  return entry && localize(entry, locale).fields.name;
}
