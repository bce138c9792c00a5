import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locales } from '#i18n/locales.ts';
import { defaultPath, inLocale } from '#i18n/paths.ts';
import type { Snapshot } from './build-snapshot.ts';
import { sitePages } from './site-pages.ts';

/** The most that a sitemap file may hold, by the sitemap protocol. */
const addressesAFile = 50_000;

/** Writes the sitemap and robots.txt from the snapshot of a build; answers how many addresses there are. */
export async function writeSitemap(distDir: string, siteUrl: string): Promise<number> {
  const snapshot = JSON.parse(await readFile(join(distDir, 'catalogue', 'snapshot.json'), 'utf8')) as Snapshot;
  const urls = sitePages(snapshot.catalogue).flatMap(({ path, written }) => {
    const alternates = [...written.map((code) => [locales[code].tag, inLocale(path, code)] as const), ['x-default', defaultPath(path, written)] as const].map(([tag, href]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${siteUrl}${href}"/>`).join('');
    return written.map((code) => `<url><loc>${siteUrl}${inLocale(path, code)}</loc>${alternates}</url>`);
  });
  const parts = Array.from({ length: Math.max(1, Math.ceil(urls.length / addressesAFile)) }, (_, at) => urls.slice(at * addressesAFile, (at + 1) * addressesAFile));
  const client = join(distDir, 'client');
  for (const [at, part] of parts.entries()) await writeFile(join(client, `sitemap-${at}.xml`), `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${part.join('\n')}\n</urlset>\n`);
  const index = parts.map((_, at) => `<sitemap><loc>${siteUrl}/sitemap-${at}.xml</loc></sitemap>`).join('');
  await writeFile(join(client, 'sitemap-index.xml'), `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${index}</sitemapindex>\n`);
  await writeFile(join(client, 'robots.txt'), `User-agent: *\nAllow: /\nDisallow: /api/\n\nSitemap: ${siteUrl}/sitemap-index.xml\n`);
  return urls.length;
}
