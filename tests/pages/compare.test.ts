import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatter } from '#i18n/format.ts';
import { localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { readSnapshot } from '../fixtures/built-site.ts';
import { type RunningServer, startServer } from '../fixtures/running-server.ts';

const four = ['dried-star-anise-special', 'star-anise-tcvn-11041', 'star-anise-autumn-crop', 'dried-star-anise-broken'];
const { catalogue } = readSnapshot();
const products = four.map((slug) => catalogue.products.find((product) => product.slug === slug));
let server: RunningServer;
const ask = async (path: string, method?: string) => {
  const { status, headers, body } = await server.ask(path, {}, method);
  return { status, headers, html: body.toString('utf8') };
};
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

describe('the comparison', () => {
  it.each(localeCodes)('shows four products in %s, each with its name, a figure as that language writes it, and the way to do without it', async (locale) => {
    const { status, html } = await ask(paths.compare(locale, four));
    expect(status).toBe(200);
    for (const product of products) {
      const name = product?.texts[locale]?.fields.name ?? '?';
      expect(html).toContain(`>${name}</a>`);
      expect(html).toContain(`>${formatter(locale).quantity(product?.facts.minimumOrder ?? { value: 0, unit: 'kg' })}<`);
      expect(html).toContain(`href="${paths.product(locale, product?.slug ?? '')}"`);
      const others = four.filter((slug) => slug !== product?.slug);
      expect(html).toContain(`href="${paths.compare(locale, others).replaceAll('&', '&amp;')}" aria-label="${translator(locale)('compare.remove_named', { name })}"`);
    }
  });

  it('is no page for search engines, and its language switch keeps the products', async () => {
    const { html } = await ask(paths.compare('ja', four));
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toMatch(/rel="(?:canonical|alternate)"/);
    for (const code of localeCodes) expect(html).toContain(`<a href="${paths.compare(code, four).replaceAll('&', '&amp;')}" lang=`);
  });

  it('is kept by no shared cache, and carries the headers of a page with a policy that knows its scripts', async () => {
    const { headers, html } = await ask(paths.compare('zh', four));
    expect(headers).toMatchObject({ 'cache-control': 'private, max-age=60', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(headers['content-type']).toMatch(/^text\/html/);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/[;,] ?frame-ancestors 'none'$/);
    expect(policy).not.toContain('sandbox');
    const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    expect(inline.length).toBeGreaterThan(0);
    expect(inline.filter((hash) => !policy.includes(hash))).toEqual([]);
  });

  it('goes out compressed to whoever can read that, with a tag that promises the meaning and not the bytes', async () => {
    const plain = await server.ask(paths.compare('ja', four));
    const brotli = await server.ask(paths.compare('ja', four), { 'accept-encoding': 'gzip, br' });
    expect([plain.headers['content-encoding'], brotli.headers['content-encoding'], brotli.headers.vary]).toEqual([undefined, 'br', 'Accept-Encoding']);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 3);
    const json = await server.ask(paths.sheetFile('ja', four[0] ?? '', 'json'), { 'accept-encoding': 'gzip' });
    expect([json.headers['content-encoding'], String(json.headers.etag).slice(0, 3)]).toEqual(['gzip', 'W/"']);
    const again = await server.ask(paths.sheetFile('ja', four[0] ?? '', 'json'), { 'accept-encoding': 'gzip', 'if-none-match': String(json.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const unknown = await server.ask(paths.compare('ja', ['w', 'x']), { 'accept-encoding': 'gzip, br' });
    expect([unknown.headers['cache-control'], unknown.headers['content-encoding']]).toEqual(['no-store', undefined]);
  });

  it('shows the first four of six and says that six were asked for', async () => {
    const { status, html } = await ask(paths.compare('ko', [...four, 'forest-honey', 'comb-honey']));
    expect(status).toBe(200);
    expect(html).toContain(translator('ko')('compare.too_many', { count: 6 }));
    expect(html).not.toContain(`href="${paths.product('ko', 'forest-honey')}"`);
  });

  it('shows what exists and says how many do not', async () => {
    const { status, html } = await ask(paths.compare('en', ['no-such-thing', 'forest-honey', 'nor-this', 'comb-honey']));
    expect(status).toBe(200);
    expect(html).toContain(translator('en')('compare.not_found', { count: 2 }));
    expect(html).toContain(`href="${paths.product('en', 'comb-honey')}"`);
  });

  it.each(localeCodes)('of four unknown products is a page in %s that still reads and leads on, with the status 404', async (locale) => {
    const { status, headers, html } = await ask(paths.compare(locale, ['w', 'x', 'y', 'z']));
    const t = translator(locale);
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(html).toContain(`<h1>${t('compare.none_title')}</h1>`);
    expect(html).toContain(t('compare.not_found', { count: 4 }));
    expect(html).toContain(`href="${paths.products(locale)}"`);
  });

  it('offers commodities to compare where nothing was chosen, and other products of its kind beside a single one', async () => {
    const start = await ask(paths.compare('vi'));
    expect(start.status).toBe(200);
    expect(start.html).toMatch(/href="\/vi\/compare\/\?p=[^"]*star-anise[^"]*&amp;p=/);
    const one = await ask(paths.compare('vi', ['forest-honey']));
    expect(one.html).toContain(`href="${paths.compare('vi', ['forest-honey', 'comb-honey']).replace('&', '&amp;')}"`);
  });

  it.each(['?p=%00', '?p=%E0%A4%A', '?p[]=forest-honey', '?p=__proto__&p=constructor', '?p=<script>alert(1)</script>', `?${'p=a&'.repeat(2000)}`, `?p=${'%F0%9F%92%A5'.repeat(600)}`, '?&&&=&p', '?p=../../etc/passwd'])('takes %.60s without harm', async (query) => {
    const { status, html } = await ask(`/ja/compare/${query}`);
    expect([200, 404]).toContain(status);
    expect(html).toContain('</html>');
    expect(html).not.toMatch(/<script>alert|node_modules|passwd|at \w+ \(/);
  });

  it('has one address: the one with the last slash, in a language of the site, for reading only', async () => {
    const bare = await ask('/ja/compare?p=forest-honey');
    expect([bare.status, bare.headers.location]).toEqual([301, '/ja/compare/?p=forest-honey']);
    expect((await ask('/fr/compare/')).status).toBe(404);
    expect((await ask(paths.compare('ja'), 'POST')).status).toBe(405);
    const head = await ask(paths.compare('ja', four), 'HEAD');
    expect([head.status, head.html]).toEqual([200, '']);
  });
});
