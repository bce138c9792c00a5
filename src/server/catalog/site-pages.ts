import type { Catalogue, Entry } from '#domain/catalog/catalogue.ts';
import type { CollectionName } from '#domain/catalog/collections.ts';
import { listPages } from '#domain/catalog/list-pages.ts';
import { translatedLocales } from '#domain/catalog/localize.ts';
import { ocopGroupIds } from '#domain/catalog/ocop.schema.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';

/** A page of the site by its Vietnamese address, and the languages in which it is truly written. */
export interface SitePage {
  path: string;
  written: Locale[];
}

/** Every page that search engines may list. */
export function sitePages({ products, commodities, cooperatives, fairs, markets, stories, pages }: Catalogue): SitePage[] {
  const everywhere = (path: string): SitePage => ({ path, written: localeCodes });
  const entries = <Name extends CollectionName>(items: readonly Entry<Name>[], pathOf: (locale: Locale, slug: string) => string): SitePage[] => items.map((item) => ({ path: pathOf('vi', item.slug), written: translatedLocales(item, localeCodes) }));
  return [
    everywhere(paths.home('vi')),
    ...listPages(products).map(({ page }) => everywhere(paths.products('vi', page))),
    ...[paths.commodities, paths.cooperatives, paths.fairs, paths.markets, paths.stories].map((path) => everywhere(path('vi'))),
    ...ocopGroupIds.map((group) => everywhere(paths.group('vi', group))),
    ...commodities.map(({ id, facts }) => ({ path: paths.commodity('vi', id), written: localeCodes.filter((code) => facts.about[code]) })),
    ...entries(products, paths.product),
    ...entries(cooperatives, paths.cooperative),
    ...entries(fairs, paths.fair),
    ...entries(markets, paths.market),
    ...entries(stories, paths.story),
    ...entries(pages, paths.page),
  ];
}
