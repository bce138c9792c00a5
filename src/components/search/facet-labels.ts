import { placeLabel } from '#components/catalog/place-label.ts';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { certificateTypes } from '#domain/catalog/certificate.schema.ts';
import { localize } from '#domain/catalog/localize.ts';
import { ocopGroupIds } from '#domain/catalog/ocop.schema.ts';
import { placeIds } from '#domain/catalog/places.ts';
import { forms } from '#domain/catalog/product.schema.ts';
import type { FacetLabels } from '#domain/search/written-answer.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';

const known = new WeakMap<Catalogue, Map<Locale, FacetLabels>>();

/** What the values of all filters are called in one language, made once for a catalogue. */
export function facetLabels(catalogue: Catalogue, locale: Locale): FacetLabels {
  const ofCatalogue = known.get(catalogue) ?? new Map<Locale, FacetLabels>();
  known.set(catalogue, ofCatalogue);
  const labels = ofCatalogue.get(locale) ?? build(catalogue, locale);
  ofCatalogue.set(locale, labels);
  return labels;
}

function build({ commodities, cooperatives, markets }: Catalogue, locale: Locale): FacetLabels {
  const t = translator(locale);
  const { month } = formatter(locale);
  return {
    group: named(ocopGroupIds, (id) => t(`ocop.group.${id}`)),
    commodity: Object.fromEntries(commodities.map(({ id, facts }) => [id, facts.names[locale][0] ?? id])),
    form: named(forms, (form) => t(`form.${form}`)),
    cooperative: Object.fromEntries(cooperatives.map((entry) => [entry.slug, localize(entry, locale).fields.name])),
    commune: named(placeIds, (id) => placeLabel(id, locale)),
    stars: named(['3', '4', '5'], (n) => t('ocop.stars', { n: Number(n) })),
    certificate: named(certificateTypes, (type) => t(`cert.${type}`)),
    market: Object.fromEntries(markets.map((entry) => [entry.slug, localize(entry, locale).fields.name])),
    month: named(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'], (n) => month(Number(n))),
    sample: { true: t('prod.sample') },
  };
}

function named<Value extends string>(values: readonly Value[], nameOf: (value: Value) => string): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, nameOf(value)]));
}
