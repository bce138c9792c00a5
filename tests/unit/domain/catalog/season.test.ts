import { expect, test } from 'vitest';
import { inSeason } from '#domain/catalog/catalogue-index.ts';
import { seasonMonths } from '#domain/catalog/season.ts';
import { entry } from '../../../fixtures/entries.ts';
import { product } from '../../../fixtures/facts.ts';

const goods = (slug: string, commodity: string, harvest: number[], shipping = harvest) => entry('products', slug, product({ commodity, season: { harvest, shipping } }));
const shown = (list: ReturnType<typeof goods>[], most: number) => inSeason(list, '2026-11-23', most).map(({ slug }) => slug);

test('A season has twelve months, January first, and harvest counts before shipping', () => {
  expect(seasonMonths({ harvest: [2, 3], shipping: [3, 12] })).toEqual(['none', 'harvest', 'harvest', 'none', 'none', 'none', 'none', 'none', 'none', 'none', 'none', 'ships']);
});

test('Goods made all year only ship', () => {
  expect(new Set(seasonMonths({ harvest: [], shipping: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }))).toEqual(new Set(['ships']));
});

test('What is harvested this month comes before what ships from stock, and that before the rest', () => {
  expect(shown([goods('rest', 'honey', [3]), goods('stock', 'tea', [8], [8, 11]), goods('fresh', 'anise', [11])], 3)).toEqual(['fresh', 'stock', 'rest']);
});

test('Each commodity is shown once before any comes twice', () => {
  expect(shown([goods('first', 'anise', [11]), goods('second', 'anise', [11]), goods('third', 'tea', [11])], 3)).toEqual(['first', 'third', 'second']);
});

test('Nothing is shown twice, and no more than is asked for', () => {
  expect(shown([goods('both', 'anise', [11], [11]), goods('other', 'tea', [11])], 4)).toEqual(['both', 'other']);
  expect(shown([goods('a', 'anise', [11]), goods('b', 'tea', [11])], 1)).toEqual(['a']);
});
