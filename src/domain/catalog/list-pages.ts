/** A page of a list. */
export interface ListPage<Item> {
  page: number;
  pages: number;
  total: number;
  items: Item[];
}

/** Goods on one page of a list: few enough to stay small on a phone. */
export const pageSize = 24;

/** Cuts a list into pages; an empty list still has its first page, which says so. */
export function listPages<Item>(items: readonly Item[], size = pageSize): ListPage<Item>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, at) => ({ page: at + 1, pages, total: items.length, items: items.slice(at * size, (at + 1) * size) }));
}
