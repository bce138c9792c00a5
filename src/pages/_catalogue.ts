import type { Catalogue, Product } from '#domain/catalog/catalogue.ts';
import { sortCatalogue } from '#domain/catalog/catalogue-index.ts';
import type { ListPage } from '#domain/catalog/list-pages.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { readStore } from '#server/catalog/read-store.ts';
import { buildDay } from '#server/clock.ts';

let loaded: Promise<Catalogue> | undefined;

/** The catalogue that prerendered pages show. Read once a build; afresh for each request while developing. */
export function loadCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return readAfresh();
  loaded ??= Promise.resolve(sortCatalogue(readStore(storeOfBuild()), buildDay()));
  return loaded;
}

/** One path for each language. */
export function localePaths(): { params: { locale: Locale }; props: { locale: Locale } }[] {
  return localeCodes.map((locale) => ({ params: { locale }, props: { locale } }));
}

/** One path for each item and language: the languages of an item are drawn one after the other. */
export function itemPaths<Item, Name extends string>(items: readonly Item[], param: Name, nameOf: (item: Item) => string) {
  return items.flatMap((item) => localeCodes.map((locale) => ({ params: { locale, [param]: nameOf(item) }, props: { locale, item } })));
}

/** What a page of a list is given. */
export interface ListProps<Item = Product, Head = undefined> {
  locale: Locale;
  list: ListPage<Item>;
  head: Head;
}

/** One path for each page of a list and language; the first page has the bare address. */
export function listPaths<Item, Head = undefined>(pages: readonly ListPage<Item>[], params: Record<string, string> = {}, head?: Head) {
  return pages.flatMap((list) => localeCodes.map((locale) => ({ params: { ...params, locale, page: list.page === 1 ? undefined : `page/${list.page}` }, props: { locale, list, head } as ListProps<Item, Head> })));
}

function storeOfBuild(): string {
  const path = process.env.CHOPHIEN_STORE;
  if (!path) throw new Error('Pages are drawn by npm run build, which reads the content first.');
  return path;
}

/** What the content is now; a fault is told in the terminal, and the page shows what was whole. */
async function readAfresh(): Promise<Catalogue> {
  const { refreshContent } = await import('#server/catalog/refresh-content.ts');
  return sortCatalogue(await refreshContent(), buildDay());
}
