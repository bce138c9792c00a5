/** A page of a list. */
export interface ListPage<Item> {
  page: number;
  pages: number;
  total: number;
  items: Item[];
  /** Page, pages and total as one object that all languages share. */
  shape: readonly number[];
}

/** Goods on one page of a list: few enough to stay small on a phone. */
export const pageSize = 24;

/** Cuts a list into pages; an empty list still has its first page, which says so. */
export function listPages<Item>(items: readonly Item[], size = pageSize): ListPage<Item>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const total = items.length;
  return Array.from({ length: pages }, (_, at) => ({ page: at + 1, pages, total, shape: [at + 1, pages, total], items: items.slice(at * size, (at + 1) * size) }));
}
