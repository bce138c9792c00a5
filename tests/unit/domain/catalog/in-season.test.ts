import { expect, test } from 'vitest';
import { inSeason } from '#domain/catalog/catalogue-index.ts';
import { entry } from '../../../fixtures/entries.ts';
import { product } from '../../../fixtures/facts.ts';

const good = (slug: string, commodity: string, harvest: number[], shipping: number[]) => entry('products', slug, product({ commodity, season: { harvest, shipping } }));
const goods = [good('anise-stock', 'anise', [8], [11]), good('anise-other', 'anise', [8], [11]), good('mandarin', 'mandarin', [11], [11]), good('lychee', 'lychee', [6], [6])];
const slugs = (most: number) => inSeason(goods, '2026-11-23', most).map(({ slug }) => slug);

test('What is harvested this month comes first, then what ships, each commodity once before any comes twice', () => {
  expect(slugs(3)).toEqual(['mandarin', 'anise-stock', 'anise-other']);
});

test('What is out of season comes only when there is nothing else', () => {
  expect(slugs(4).at(-1)).toBe('lychee');
});
