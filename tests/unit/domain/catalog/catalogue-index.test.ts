import { describe, expect, test } from 'vitest';
import type { Product } from '#domain/catalog/catalogue.ts';
import { getCommodity, getCooperative, indexOf, mainPicture, relatedProducts, sortCatalogue } from '#domain/catalog/catalogue-index.ts';
import { commodity, drawing, emptyCatalogue, entry } from '../../../fixtures/entries.ts';
import { cooperative, product } from '../../../fixtures/facts.ts';

const of = (slug: string, commodityId: string, cooperativeSlug: string, ocop: NonNullable<Parameters<typeof product>[0]>['ocop'] = { group: 'food', subgroup: 'spice' }) => entry('products', slug, product({ commodity: commodityId, cooperative: cooperativeSlug, ocop }));
const catalogue = {
  ...emptyCatalogue,
  commodities: [commodity('tea', 'tea-coffee'), commodity('anise', 'spice')],
  cooperatives: [entry('cooperatives', 'thai-hoa', cooperative())],
  products: [of('z-anise', 'anise', 'thai-hoa'), of('a-tea', 'tea', 'thai-hoa'), of('b-anise', 'anise', 'other')],
};
const index = indexOf(catalogue);
const [anise, tea, stranger] = catalogue.products as [Product, Product, Product];

describe('look-ups', () => {
  test('find the commodity and the cooperative of a product', () => {
    expect([getCommodity(index, anise).id, getCooperative(index, anise).slug]).toEqual(['anise', 'thai-hoa']);
  });

  test('name the product whose cooperative does not exist, and the command that finds such things', () => {
    expect(() => getCooperative(index, stranger)).toThrow('products/b-anise names the cooperative “other”, which does not exist; run npm run content:check.');
  });

  test('are made once a catalogue', () => {
    expect(indexOf(catalogue)).toBe(index);
  });

  test('lend the woodcut of the commodity to what has no picture, and say so', () => {
    expect(mainPicture(index, anise)).toEqual({ ...drawing, lent: true });
    expect(mainPicture(index, { ...anise, pictures: [{ ...drawing, id: 'own' }] })).toEqual({ ...drawing, id: 'own' });
  });
});

describe('related goods', () => {
  test('are those of the same commodity, then of the same cooperative, never the product itself', () => {
    expect(relatedProducts(index, anise).map(({ slug }) => slug)).toEqual(['b-anise', 'a-tea']);
  });

  test('stop at the number that is asked for', () => {
    expect(relatedProducts(index, tea, 1)).toHaveLength(1);
  });
});

describe('the order of a catalogue', () => {
  const sorted = (changes: Partial<typeof catalogue> = {}) => sortCatalogue({ ...catalogue, ...changes }, '2026-11-23');
  const slugs = (products: Product[]) => sorted({ products }).products.map(({ slug }) => slug);

  test('puts spices before teas, and their products after them', () => {
    expect([sorted().commodities.map(({ id }) => id), sorted().products.map(({ slug }) => slug)]).toEqual([
      ['anise', 'tea'],
      ['b-anise', 'z-anise', 'a-tea'],
    ]);
  });

  test('puts food before crafts whatever their names', () => {
    expect(slugs([of('a-cloth', 'anise', 'thai-hoa', { group: 'craft', subgroup: 'textile' }), anise])).toEqual(['z-anise', 'a-cloth']);
  });

  test('puts what ships this month first within its group, and no farther', () => {
    const ships = { harvest: [], shipping: [11] };
    const winterTea = entry('products', 'winter-tea', product({ commodity: 'tea', season: ships }));
    const winterCloth = entry('products', 'a-cloth', product({ commodity: 'anise', ocop: { group: 'craft', subgroup: 'textile' }, season: ships }));
    expect(slugs([anise, winterCloth, winterTea])).toEqual(['winter-tea', 'z-anise', 'a-cloth']);
  });

  test('is the same whatever the order of reading', () => {
    expect(sorted({ products: [...catalogue.products].reverse(), commodities: [...catalogue.commodities].reverse() })).toEqual(sorted());
  });
});
