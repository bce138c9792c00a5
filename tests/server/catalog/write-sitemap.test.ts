import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSnapshot } from '#server/catalog/build-snapshot.ts';
import { writeSitemap } from '#server/catalog/write-sitemap.ts';
import { emptyCatalogue, entry } from '../../fixtures/entries.ts';
import { product } from '../../fixtures/facts.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const site = 'https://chophien.example';

async function sitemapOf(catalogue: Parameters<typeof buildSnapshot>[0]) {
  const dist = await tempFolder();
  for (const folder of ['catalogue', 'client']) await mkdir(join(dist, folder));
  await writeFile(join(dist, 'catalogue/snapshot.json'), JSON.stringify(buildSnapshot(catalogue, site, new Date(0))));
  const count = await writeSitemap(dist, site);
  const read = (name: string) => readFile(join(dist, 'client', name), 'utf8');
  return { count, sitemap: await read('sitemap-0.xml'), index: await read('sitemap-index.xml'), robots: await read('robots.txt') };
}

test('A page is listed once in each language that it is written in, with its twins', async () => {
  const { sitemap } = await sitemapOf({ ...emptyCatalogue, products: [entry('products', 'tea', product(), ['zh'])] });
  const urls = sitemap.split('\n').filter((line) => line.includes('/products/tea/'));
  const twins = ['vi" href="https://chophien.example/vi', 'zh-Hans" href="https://chophien.example/zh', 'x-default" href="https://chophien.example/vi'].map((twin) => `<xhtml:link rel="alternate" hreflang="${twin}/products/tea/"/>`).join('');
  expect(urls).toEqual(['vi', 'zh'].map((locale) => `<url><loc>${site}/${locale}/products/tea/</loc>${twins}</url>`));
});

test('Readers of no listed language are led to English where it is written', async () => {
  const { sitemap } = await sitemapOf({ ...emptyCatalogue, products: [entry('products', 'tea', product(), ['en'])] });
  expect(sitemap).toContain('hreflang="x-default" href="https://chophien.example/en/products/tea/"');
});

test('The number of addresses is that of the file, and the index and robots.txt lead to it', async () => {
  const { count, sitemap, index, robots } = await sitemapOf(emptyCatalogue);
  expect(sitemap.match(/<url>/g)).toHaveLength(count);
  expect(index).toContain('<sitemap><loc>https://chophien.example/sitemap-0.xml</loc></sitemap>');
  expect(robots).toBe('User-agent: *\nAllow: /\nDisallow: /api/\n\nSitemap: https://chophien.example/sitemap-index.xml\n');
});
