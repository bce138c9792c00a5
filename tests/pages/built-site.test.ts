import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectionNames } from '#domain/catalog/collections.ts';
import { localeCodes, locales } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { client, isBuilt, readPages, readSnapshot } from '../fixtures/built-site.ts';

const pages = readPages();
const { catalogue, siteUrl } = readSnapshot();
const page = (path: string) => {
  const found = pages.find((item) => item.path === path);
  if (!found) throw new Error(`${path} was not built`);
  return found.html;
};

describe('the built site', () => {
  it('has a page for every entry in every language', () => {
    const pathOf = { products: paths.product, cooperatives: paths.cooperative, fairs: paths.fair, markets: paths.market, stories: paths.story, pages: paths.page };
    const missing = localeCodes.flatMap((locale) => collectionNames.flatMap((name) => catalogue[name].map(({ slug }) => pathOf[name](locale, slug)).filter((path) => !isBuilt(path))));
    expect(missing).toEqual([]);
  });

  it('links to no address that is not built', () => {
    const broken = new Set<string>();
    for (const { path, html } of pages) for (const [, address = ''] of html.matchAll(/(?:href|src|srcset)="(\/[^"\s]*)/g)) if (!address.startsWith('//') && !isBuilt(address)) broken.add(`${path} → ${address}`);
    expect([...broken]).toEqual([]);
  });

  it('names no other origin but the sources that people may follow', () => {
    const foreign = new Set<string>();
    for (const { html } of pages) for (const [, tag = '', address = ''] of html.matchAll(/<(script|img|link|source|iframe|form)\b[^>]*?(?:src|href|srcset|action)="(https?:\/\/[^"]+)"/g)) if (!address.startsWith(siteUrl)) foreign.add(`${tag} ${address}`);
    expect([...foreign]).toEqual([]);
  });

  it('allows every inline script by the policy of its page, and no inline style at all', () => {
    const refused: string[] = [];
    for (const { path, html } of pages) {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(policy, path).toContain("script-src 'self'");
      for (const [, attributes = '', body = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
        if (/\ssrc=|application\/ld\+json/.test(attributes)) continue;
        const hash = createHash('sha256').update(body).digest('base64');
        if (!policy.includes(`'sha256-${hash}'`)) refused.push(`${path}: ${body.slice(0, 60)}`);
      }
      if (/\sstyle="|<style\b|\son[a-z]+="/.test(html)) refused.push(`${path}: inline style or handler`);
    }
    expect(refused).toEqual([]);
  });

  it('shows every sample text in the reader’s language: no page falls back', () => {
    const fallen = pages.filter(({ path, html }) => localeCodes.some((code) => path.startsWith(`/${code}/`) && html.includes(`<p>${translator(code)('prov.source_shown')}</p>`)));
    expect(fallen.map(({ path }) => path)).toEqual([]);
  });

  it('carries the ribbon on every page of sample content, and not on real cooperatives', () => {
    for (const locale of localeCodes) {
      for (const { slug, facts } of catalogue.products) expect(page(paths.product(locale, slug)).includes('class="ribbon"'), slug).toBe(facts.sample);
      for (const { slug, facts } of catalogue.cooperatives) expect(page(paths.cooperative(locale, slug)).includes('class="ribbon"'), slug).toBe(facts.sample);
    }
  });

  it('names its language, its canonical address and all its languages on every page', () => {
    for (const locale of localeCodes) {
      const html = page(paths.product(locale, 'dried-star-anise-special'));
      expect(html).toContain(`<html lang="${locales[locale].tag}">`);
      expect(html).toContain(`<link rel="canonical" href="${siteUrl}${paths.product(locale, 'dried-star-anise-special')}">`);
      for (const code of localeCodes) expect(html).toContain(`hreflang="${locales[code].tag}" href="${siteUrl}${paths.product(code, 'dried-star-anise-special')}"`);
      expect(html).toContain('hreflang="x-default"');
    }
  });

  it('gives every picture a description, empty only where the name follows', () => {
    const without = pages.filter(({ html }) => [...html.matchAll(/<img\b[^>]*>/g)].some(([tag]) => !/\salt(?:=|[\s>])/.test(tag)));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('says in structured data which certificate a product has and when it expires', () => {
    const certified = catalogue.products.filter(({ facts }) => facts.ocop.certificate);
    for (const { slug } of certified) {
      const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page(paths.product('en', slug)))?.[1] ?? '';
      const graph = (JSON.parse(json) as { '@graph': { '@type': string; hasCertification?: { expires: string } }[] })['@graph'];
      expect(graph.find((item) => item['@type'] === 'Product')?.hasCertification?.expires).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(graph.some((item) => item['@type'] === 'BreadcrumbList')).toBe(true);
    }
  });

  it('never calls access confirmed for fresh custard apple, persimmon and mandarin', () => {
    const fresh = catalogue.products.filter(({ facts }) => facts.form === 'fresh' && ['custard-apple', 'persimmon', 'mandarin'].includes(facts.commodity));
    expect(fresh.length).toBeGreaterThan(2);
    for (const { slug } of fresh) {
      const html = page(paths.product('en', slug));
      expect(html.match(/class="tag not-confirmed"/g)?.length ?? 0, slug).toBeGreaterThanOrEqual(3);
      expect(html, slug).not.toContain('class="tag listed"');
    }
  });

  it('lists exactly its pages in the sitemap, each once, sheets apart', () => {
    const listed = readdirSync(client)
      .filter((name) => /^sitemap-\d+\.xml$/.test(name))
      .flatMap((name) => [...readFileSync(join(client, name), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replace(siteUrl, '')));
    const expected = pages.map(({ path }) => path).filter((path) => path !== '/' && !path.endsWith('/404/') && !path.endsWith('/sheet/'));
    expect(listed.toSorted()).toEqual(expected.toSorted());
    expect(readFileSync(join(client, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${siteUrl}/sitemap-index.xml`);
  });

  it('feeds stories and calendars in forms that programs read', () => {
    for (const locale of localeCodes) {
      const feed = readFileSync(join(client, paths.storyFeed(locale)), 'utf8');
      expect(feed.match(/<item>/g)).toHaveLength(catalogue.stories.length);
      for (const { slug } of catalogue.fairs) {
        const calendar = readFileSync(join(client, paths.fairCalendar(locale, slug)), 'utf8');
        expect(calendar.startsWith('BEGIN:VCALENDAR\r\n') && calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
    }
  });

  it('has brotli and gzip beside every text file that gains by it, and does not serve the snapshot', () => {
    const files = readdirSync(client, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && ['.html', '.css', '.js', '.svg', '.xml'].includes(extname(item.name)))
      .map((item) => join(item.parentPath, item.name));
    const bare = files.filter((file) => readFileSync(file).length >= 256 && !(existsSync(`${file}.br`) && existsSync(`${file}.gz`)));
    expect(bare).toEqual([]);
    expect(existsSync(join(client, 'catalogue-snapshot.json'))).toBe(false);
  });

  it('keeps the sample catalogue as large as promised', () => {
    expect(catalogue.commodities.length).toBeGreaterThanOrEqual(20);
    expect(catalogue.cooperatives.length).toBeGreaterThanOrEqual(14);
    expect(catalogue.products.length).toBeGreaterThanOrEqual(56);
    expect([catalogue.fairs.length, catalogue.markets.length]).toEqual([2, 3]);
    expect(catalogue.stories.length).toBeGreaterThanOrEqual(6);
    const { products, cooperatives, stories } = catalogue;
    for (const entry of [...products, ...cooperatives, ...stories]) expect(Object.keys(entry.texts).toSorted(), entry.slug).toEqual([...localeCodes].toSorted());
  });
});
