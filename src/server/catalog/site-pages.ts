import type { Catalogue, Entry } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import type { CollectionName } from '#domain/catalog/collections.ts';
import { directoryPages } from '#domain/catalog/directory.ts';
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
export function sitePages(catalogue: Catalogue): SitePage[] {
  const { products, commodities, cooperatives, fairs, markets, stories, pages } = catalogue;
  const index = indexOf(catalogue);
  const everywhere = (path: string): SitePage => ({ path, written: localeCodes });
  const entries = <Name extends CollectionName>(items: readonly Entry<Name>[], pathOf: (locale: Locale, slug: string) => string): SitePage[] => items.map((item) => ({ path: pathOf('vi', item.slug), written: translatedLocales(item, localeCodes) }));
  const list = (items: readonly unknown[], pathOf: (page: number) => string) => listPages(items).map(({ page }) => pathOf(page));
  return [
    everywhere(paths.home('vi')),
    ...list(products, (page) => paths.products('vi', page)).map(everywhere),
    ...[paths.commodities, paths.fairs, paths.markets, paths.stories].map((path) => everywhere(path('vi'))),
    ...directoryPages(catalogue).map(({ page }) => everywhere(paths.cooperatives('vi', page))),
    ...ocopGroupIds.flatMap((group) => list(index.productsByGroup.get(group) ?? [], (page) => paths.group('vi', group, page)).map(everywhere)),
    ...commodities.flatMap(({ id, facts }) => list(index.productsByCommodity.get(id) ?? [], (page) => paths.commodity('vi', id, page)).map((path) => ({ path, written: localeCodes.filter((code) => facts.about[code]) }))),
    ...entries(products, paths.product),
    ...entries(cooperatives, paths.cooperative),
    ...entries(fairs, paths.fair),
    ...entries(markets, paths.market),
    ...entries(stories, paths.story),
    ...entries(pages, paths.page),
  ];
}
