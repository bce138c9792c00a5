import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { defaultPath, inLocale } from '#i18n/paths.ts';
import { sitePages } from './site-pages.ts';

/** The most that a sitemap file may hold, by the sitemap protocol. */
const addressesAFile = 50_000;
/** Another of its limits is 50 MB; characters outside ASCII do not occur in addresses. */
const charactersAFile = 45_000_000;

/** The sitemap in parts, its index, and robots.txt: names below the client folder and texts, one after the other so that none is held longer than it takes to write it. */
export function* sitemapFiles(catalogue: Catalogue, siteUrl: string): Generator<[file: string, text: string]> {
  const names: string[] = [];
  let lines: string[] = [];
  let length = 0;
  for (const { path, written } of sitePages(catalogue)) {
    const alternates = alternatesOf(path, written, siteUrl);
    for (const code of written) {
      const line = `<url><loc>${siteUrl}${inLocale(path, code)}</loc>${alternates}</url>`;
      if (lines.length === addressesAFile || length + line.length > charactersAFile) {
        yield part();
      }
      lines.push(line);
      length += line.length + 1;
    }
  }
  yield part();
  const index = names.map((name) => `<sitemap><loc>${siteUrl}/${name}</loc></sitemap>`).join('');
  yield ['sitemap-index.xml', `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${index}</sitemapindex>\n`];
  yield ['robots.txt', `User-agent: *\nAllow: /\nDisallow: /api/\n\nSitemap: ${siteUrl}/sitemap-index.xml\n`];

  function part(): [file: string, text: string] {
    const name = `sitemap-${names.length}.xml`;
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${lines.join('\n')}\n</urlset>\n`;
    names.push(name);
    lines = [];
    length = 0;
    return [name, text];
  }
}

function alternatesOf(path: string, written: readonly Locale[], siteUrl: string): string {
  return [...written.map((code) => [locales[code].tag, inLocale(path, code)] as const), ['x-default', defaultPath(path, written)] as const].map(([tag, href]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${siteUrl}${href}"/>`).join('');
}
