import { expect, test } from 'vitest';
import { checkShortCodes } from '#server/catalog/check-short-codes.ts';
import { tinyCatalogue } from '../../fixtures/tiny-catalogue.ts';

test('Two products with one short code are an error that names both', async () => {
  const raw = await (await tinyCatalogue()).read();
  const [product] = raw.entries.products;
  if (!product) throw new Error('The tiny catalogue has no product.');
  const entries = { ...raw.entries, products: [product, { ...product, slug: 'another' }] };
  expect(checkShortCodes({ entries })).toEqual([]);
  expect(checkShortCodes({ entries }, () => 'AAAAAAAA')).toMatchObject([{ severity: 'error', code: 'content.short_code_taken', message: `The short code AAAAAAAA already belongs to ${product.slug}.` }]);
});
