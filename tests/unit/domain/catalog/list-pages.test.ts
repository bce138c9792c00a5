import { describe, expect, test } from 'vitest';
import { listPages, pageSize } from '#domain/catalog/list-pages.ts';

const items = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('a list in pages', () => {
  test.each([
    [0, 1],
    [1, 1],
    [pageSize, 1],
    [pageSize + 1, 2],
    [pageSize * 3, 3],
  ])('of %i goods has %i pages', (count, pages) => {
    expect(listPages(items(count))).toHaveLength(pages);
  });

  test('shows every item once, in order', () => {
    expect(listPages(items(59)).flatMap((page) => page.items)).toEqual(items(59));
  });

  test('numbers its pages from one and says on each how many there are', () => {
    expect(listPages(items(5), 2).map(({ page, pages, total }) => [page, pages, total])).toEqual([
      [1, 3, 5],
      [2, 3, 5],
      [3, 3, 5],
    ]);
  });

  test('that is empty still has its first page', () => {
    expect(listPages([])).toEqual([{ page: 1, pages: 1, total: 0, shape: [1, 1, 0], items: [] }]);
  });
});
