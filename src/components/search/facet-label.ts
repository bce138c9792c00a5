import { placeLabel } from '#components/catalog/place-label.ts';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { localize } from '#domain/catalog/localize.ts';
import type { PlaceId } from '#domain/catalog/places.ts';
import type { FacetName } from '#domain/search/search-query.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages.schema.ts';
import { translator } from '#i18n/translate.ts';

/** A value of a filter in the reader's words. */
export function facetLabel(name: FacetName, value: string, catalogue: Catalogue, locale: Locale): string {
  const t = translator(locale);
  const index = indexOf(catalogue);
  const names: Record<FacetName, () => string | undefined> = {
    group: () => t(`ocop.group.${value}` as MessageKey),
    commodity: () => index.commodity.get(value)?.facts.names[locale][0],
    form: () => t(`form.${value}` as MessageKey),
    cooperative: () => {
      const cooperative = index.cooperative.get(value);
      return cooperative && localize(cooperative, locale).fields.name;
    },
    commune: () => placeLabel(value as PlaceId, locale),
    stars: () => t('ocop.stars', { n: Number(value) }),
    certificate: () => t(`cert.${value}` as MessageKey),
    market: () => {
      const market = catalogue.markets.find(({ slug }) => slug === value);
      return market && localize(market, locale).fields.name;
    },
    month: () => formatter(locale).month(Number(value)),
    sample: () => t('prod.sample'),
  };
  return names[name]() ?? value;
}
