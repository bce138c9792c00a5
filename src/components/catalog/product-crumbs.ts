import type { Crumb } from '#components/layout/crumb.ts';
import type { Commodity, Product } from '#domain/catalog/catalogue.ts';
import { localize } from '#domain/catalog/localize.ts';
import type { Locale } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { commodityName } from './commodity-name.ts';

/** The way from home to a product. */
export function productCrumbs(product: Product, commodity: Commodity, locale: Locale): Crumb[] {
  const t = translator(locale);
  return [
    { href: paths.home(locale), label: t('nav.home') },
    { href: paths.products(locale), label: t('nav.products') },
    { href: paths.commodity(locale, commodity.id), label: commodityName(commodity, locale) },
    { href: paths.product(locale, product.slug), label: localize(product, locale).fields.name },
  ];
}
