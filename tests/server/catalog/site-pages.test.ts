import { describe, expect, test } from 'vitest';
import { pageSize } from '#domain/catalog/list-pages.ts';
import { ocopGroupIds } from '#domain/catalog/ocop.schema.ts';
import { localeCodes } from '#i18n/locales.ts';
import { sitePages } from '#server/catalog/site-pages.ts';
import { commodity, emptyCatalogue, entry } from '../../fixtures/entries.ts';
import { product } from '../../fixtures/facts.ts';

const find = (catalogue: Parameters<typeof sitePages>[0], path: string) => sitePages(catalogue).find((page) => page.path === path);

describe('the pages that search engines may list', () => {
  test('of an empty catalogue are its home, its lists and its groups, in every language', () => {
    const pages = sitePages(emptyCatalogue);
    expect(pages.map(({ path }) => path)).toEqual(['/vi/', '/vi/products/', '/vi/commodities/', '/vi/fairs/', '/vi/markets/', '/vi/stories/', '/vi/cooperatives/', ...ocopGroupIds.map((group) => `/vi/groups/${group}/`)]);
    expect(pages.every(({ written }) => written === localeCodes)).toBe(true);
  });

  test('name a product in the languages that it is truly written in', () => {
    expect(find({ ...emptyCatalogue, products: [entry('products', 'tea', product(), ['en', 'ja'])] }, '/vi/products/tea/')?.written).toEqual(['vi', 'en', 'ja']);
  });

  test('name a commodity in the languages of its text', () => {
    expect(find({ ...emptyCatalogue, commodities: [commodity('tea', 'tea-coffee', ['ko'])] }, '/vi/commodities/tea/')?.written).toEqual(['vi', 'ko']);
  });

  test('hold every page of a long list', () => {
    const products = Array.from({ length: pageSize + 1 }, (_, at) => entry('products', `tea-${at}`, product()));
    expect(find({ ...emptyCatalogue, products }, '/vi/products/page/2/')).toMatchObject({ written: localeCodes });
    expect(find({ ...emptyCatalogue, products }, '/vi/products/page/3/')).toBeUndefined();
  });

  test('never hold the page “not found”, nor one page twice', () => {
    const paths = sitePages({ ...emptyCatalogue, products: [entry('products', 'tea', product())] }).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('404'))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
