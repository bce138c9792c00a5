import { commodityName } from '#components/catalog/commodity-name.ts';
import { placeLabel } from '#components/catalog/place-label.ts';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { localize } from '#domain/catalog/localize.ts';
import type { PlaceId } from '#domain/catalog/places.ts';
import type { FacetName } from '#domain/search/search-query.ts';
import { formatter } from '#i18n/format.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';

/** A value of a filter in words; `lang` where they are not in the reader's language. */
export interface FacetLabel {
  label: string;
  lang?: string;
}

/** What a value of a filter is called. An id that the catalogue no longer holds stands for itself. */
export function facetLabel(name: FacetName, value: string, catalogue: Catalogue, locale: Locale): FacetLabel {
  const t = translator(locale);
  const upper = (text: string) => text.charAt(0).toLocaleUpperCase(locales[locale].intl) + text.slice(1);
  switch (name) {
    case 'group':
      return { label: t(`ocop.group.${value}` as 'ocop.group.food') };
    case 'form':
      return { label: upper(t(`form.${value}` as 'form.dried')) };
    case 'certificate':
      return { label: t(`cert.${value}` as 'cert.haccp') };
    case 'stars':
      return { label: t('ocop.stars', { n: Number(value) }) };
    case 'month':
      return { label: upper(formatter(locale).month(Number(value))) };
    case 'sample':
      return { label: t('search.sample_yes') };
    case 'commune':
      return { label: upper(placeLabel(value as PlaceId, locale)) };
    case 'commodity': {
      const commodity = indexOf(catalogue).commodity.get(value);
      return { label: commodity ? commodityName(commodity, locale) : value };
    }
    case 'cooperative':
      return nameOf(indexOf(catalogue).cooperative.get(value), value, locale);
    case 'market':
      return nameOf(
        catalogue.markets.find(({ slug }) => slug === value),
        value,
        locale,
      );
  }
}

type Named = Catalogue['cooperatives'][number] | Catalogue['markets'][number];

function nameOf(entry: Named | undefined, value: string, locale: Locale): FacetLabel {
  if (!entry) return { label: value };
  const { fields, textLang, isFallback } = localize(entry as Catalogue['markets'][number], locale);
  return { label: fields.name, ...(isFallback && { lang: locales[textLang].tag }) };
}
