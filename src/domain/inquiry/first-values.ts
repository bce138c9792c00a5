import type { Locale } from '#i18n/locales.ts';
import type { Product } from '../catalog/catalogue.ts';
import { consentTextVersion } from './consent.ts';
import { defaultsForLocale } from './form-defaults.ts';
import type { FormValues } from './form-values.ts';
import { unitsOf } from './units-of.ts';

/** What stands in a form before anybody typed: the products asked for, and what buyers of the market usually want. The consent boxes are empty. */
export function firstValues(products: readonly Product[], locale: Locale, ticket: string): FormValues {
  const { market, country, place, incoterm, documents } = defaultsForLocale(locale);
  const lines = products.flatMap((product, at) => Object.entries(lineValues(product, at, locale)));
  return {
    ...Object.fromEntries(lines),
    ticket: [ticket],
    locale: [locale],
    'destination.market': [market],
    'destination.place': place ? [place] : [],
    incoterm: [incoterm],
    documents,
    repeat: ['undecided'],
    'message.lang': [locale],
    'buyer.country': [country],
    'buyer.role': ['importer'],
    'consent.textVersion': [consentTextVersion],
  };
}

/** A new line: the unit is the cooperative's usual one, the quantity is the buyer's to say. */
export function lineValues(product: Product, at: number, locale: Locale): FormValues {
  const [unit = 'kg'] = unitsOf(product.facts);
  return {
    [`lines.${at}.product`]: [product.slug],
    [`lines.${at}.quantity.unit`]: [unit],
    [`lines.${at}.targetPrice.currency`]: [defaultsForLocale(locale).currency],
    [`lines.${at}.targetPrice.per`]: [unit],
  };
}
