import { getCollection } from 'astro:content';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { sortCatalogue } from '#domain/catalog/catalogue-index.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { buildDay } from '#server/clock.ts';

let loaded: Promise<Catalogue> | undefined;

/** The catalogue that prerendered pages show. Read once a build; afresh for each request while developing. */
export function loadCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return read();
  loaded ??= read();
  return loaded;
}

/** One path for each language. */
export function localePaths(): { params: { locale: Locale }; props: { locale: Locale } }[] {
  return localeCodes.map((locale) => ({ params: { locale }, props: { locale } }));
}

/** One path for each language and item. */
export function itemPaths<Item, Name extends string>(items: readonly Item[], param: Name, nameOf: (item: Item) => string) {
  return localeCodes.flatMap((locale) => items.map((item) => ({ params: { locale, [param]: nameOf(item) }, props: { locale, item } })));
}

async function read(): Promise<Catalogue> {
  const [commodities, products, cooperatives, fairs, markets, stories, pages] = await Promise.all([getCollection('commodities'), getCollection('products'), getCollection('cooperatives'), getCollection('fairs'), getCollection('markets'), getCollection('stories'), getCollection('pages')]);
  const data = <Item>(entries: { data: Item }[]) => entries.map((entry) => entry.data);
  return sortCatalogue(
    {
      commodities: data(commodities),
      products: data(products),
      cooperatives: data(cooperatives),
      fairs: data(fairs),
      markets: data(markets),
      stories: data(stories),
      pages: data(pages),
    },
    buildDay(),
  );
}
