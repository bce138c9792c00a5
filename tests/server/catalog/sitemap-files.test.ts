import { expect, test } from 'vitest';
import { sitemapFiles } from '#server/catalog/sitemap-files.ts';
import { emptyCatalogue, entry } from '../../fixtures/entries.ts';
import { product } from '../../fixtures/facts.ts';

const site = 'https://chophien.example';

function sitemapOf(catalogue: Parameters<typeof sitemapFiles>[0]) {
  const files = new Map(sitemapFiles(catalogue, site));
  const read = (name: string) => files.get(name) ?? '';
  return { files, sitemap: read('sitemap-0.xml'), index: read('sitemap-index.xml'), robots: read('robots.txt') };
}

test('A page is listed once in each language that it is written in, with its twins', () => {
  const { sitemap } = sitemapOf({ ...emptyCatalogue, products: [entry('products', 'tea', product(), ['zh'])] });
  const urls = sitemap.split('\n').filter((line) => line.includes('/products/tea/'));
  const twins = ['vi" href="https://chophien.example/vi', 'zh-Hans" href="https://chophien.example/zh', 'x-default" href="https://chophien.example/vi'].map((twin) => `<xhtml:link rel="alternate" hreflang="${twin}/products/tea/"/>`).join('');
  expect(urls).toEqual(['vi', 'zh'].map((locale) => `<url><loc>${site}/${locale}/products/tea/</loc>${twins}</url>`));
});

test('Readers of no listed language are led to English where it is written', () => {
  const { sitemap } = sitemapOf({ ...emptyCatalogue, products: [entry('products', 'tea', product(), ['en'])] });
  expect(sitemap).toContain('hreflang="x-default" href="https://chophien.example/en/products/tea/"');
});

test('The index and robots.txt lead to the parts', () => {
  const { index, robots } = sitemapOf(emptyCatalogue);
  expect(index).toContain('<sitemap><loc>https://chophien.example/sitemap-0.xml</loc></sitemap>');
  expect(robots).toBe('User-agent: *\nAllow: /\nDisallow: /api/\n\nSitemap: https://chophien.example/sitemap-index.xml\n');
});

test('A national catalogue is cut into parts of at most 50,000 addresses and 50 MB, and none is lost', () => {
  const products = Array.from({ length: 17_000 }, (_, at) => entry('products', `tea-${at}`, product(), ['en', 'zh', 'ko', 'ja']));
  const { files, index } = sitemapOf({ ...emptyCatalogue, products });
  const parts = [...files].filter(([name]) => /^sitemap-\d+/.test(name)).map(([, text]) => text);
  expect(parts.length).toBe(2);
  expect(index.match(/<sitemap>/g)).toHaveLength(2);
  for (const text of parts) expect([text.length < 50_000_000, (text.match(/<url>/g)?.length ?? 0) <= 50_000]).toEqual([true, true]);
  const listed = parts.flatMap((text) => [...text.matchAll(/<loc>([^<]+)/g)].map(([, address]) => address));
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter((address) => address?.includes('/products/tea-'))).toHaveLength(85_000);
});
