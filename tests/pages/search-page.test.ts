import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import type { SearchPanel } from '#islands/search/panel.ts';
import { readPages } from '../fixtures/built-site.ts';
import { type RunningServer, startServer } from '../fixtures/running-server.ts';

let server: RunningServer;
const ask = async (path: string, headers: Record<string, string> = {}, method?: string) => {
  const answer = await server.ask(path, headers, method);
  return { ...answer, html: answer.body.toString('utf8') };
};
const search = (locale: (typeof localeCodes)[number], params: Record<string, string> | [string, string][] = {}) => paths.search(locale, new URLSearchParams(params));
const hitNames = (html: string) => [...html.matchAll(/<h2[^>]*><a href="([^"]+)"/g)].map(([, href]) => href);

beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

describe('the search page, without JavaScript', () => {
  it.each(localeCodes)('finds star anise by its Chinese name in %s, marks or names what was matched, and keeps the text in the box', async (locale) => {
    const { status, html } = await ask(search(locale, { q: '八角' }));
    expect(status).toBe(200);
    expect(hitNames(html)).toContain(paths.product(locale, 'dried-star-anise-special'));
    expect(html).toMatch(/<mark>八角<\/mark>/);
    expect(html).toMatch(/<input[^>]*type="search"[^>]*value="八角"/);
    expect(html).toContain(`<h1>${translator(locale)('search.results', { q: '八角', count: 'X' }).split('X')[0]}`);
  });

  it('is one form: box, filters and order all belong to it', async () => {
    const { html } = await ask(search('en'));
    expect(html.match(/<form\b[^>]*>/g)).toHaveLength(1);
    expect(html).toMatch(/<form\b[^>]*\baction="\/en\/search\/"/);
    const fields = [...html.matchAll(/<(?:input|select)\b[^>]*\bname="(\w+)"[^>]*>/g)];
    expect(fields.filter(([tag, name]) => name !== 'q' && !tag.includes('form="search"'))).toEqual([]);
    expect([...new Set(fields.map(([, name]) => name))]).toEqual(expect.arrayContaining(['q', 'sort', 'commodity', 'form', 'month', 'stars', 'sample', 'maxOrderKg', 'minCapacityKg']));
  });

  it('counts beside each filter what choosing it gives', async () => {
    const { html } = await ask(search('en', { q: 'tea' }));
    const counts = [...html.matchAll(/name="(\w+)"[^>]* value="([^"]+)"\/?>\s*<span[^>]*>[^<]*<\/span>\s*<span class="n">(\d+)</g)].slice(0, 12);
    expect(counts.length).toBeGreaterThan(5);
    for (const [, name = '', value = '', count] of counts) {
      const { html: narrowed } = await ask(search('en', { q: 'tea', [name]: value }));
      expect(narrowed, `${name}=${value}`).toContain(`“tea”: ${translator('en')('list.count', { n: Number(count) })}`);
    }
  });

  it('shows what narrows it as links that take it off again', async () => {
    const { html } = await ask(
      search('ja', [
        ['q', '茶'],
        ['form', 'tea'],
        ['stars', '4'],
      ]),
    );
    expect(html).toContain(
      `href="${search('ja', [
        ['q', '茶'],
        ['stars', '4'],
      ]).replaceAll('&', '&amp;')}"`,
    );
    expect(html).toContain(`href="${search('ja', { q: '茶' })}"`);
    expect(html).toMatch(/name="form"[^>]*checked=""[^>]* value="tea"|name="form"[^>]* value="tea"[^>]*checked=""|checked=""[^>]*name="form"[^>]* value="tea"/);
  });

  it('leads through its pages and keeps what was asked', async () => {
    const { html } = await ask(search('vi', { sort: 'newest' }));
    expect(html).toContain('rel="next" href="/vi/search/?sort=newest&amp;page=2"');
    const second = await ask(search('vi', { sort: 'newest', page: '2' }));
    expect(second.html).toContain('rel="prev" href="/vi/search/?sort=newest"');
    expect(hitNames(second.html).filter((href) => hitNames(html).includes(href))).toEqual([]);
  });

  it('leaves out what a form sends empty, by a tidy address', async () => {
    const { status, headers } = await ask('/ko/search/?q=%ED%8C%94%EA%B0%81&sort=&maxOrderKg=&minCapacityKg=&form=dried');
    expect([status, headers.location]).toEqual([302, '/ko/search/?q=%ED%8C%94%EA%B0%81&form=dried']);
    expect((await ask('/ko/search/?q=&sort=')).headers.location).toBe('/ko/search/');
  });

  it('finds cooperatives and trade fairs too', async () => {
    const { html } = await ask(search('en', { kind: 'cooperative', q: 'thai hoa' }));
    expect(html).toContain(`href="${paths.cooperative('en', 'thai-hoa')}"`);
    const fairs = await ask(search('en', { kind: 'fair' }));
    expect(fairs.html).toMatch(/href="\/en\/fairs\/[a-z]/);
  });

  it.each(localeCodes)('leads on where nothing was found, in %s', async (locale) => {
    const { status, html } = await ask(search(locale, { q: 'titanium dioxide' }));
    expect(status).toBe(200);
    expect(html).toContain(translator(locale)('search.empty'));
    expect(html).toContain(`href="${paths.commodity(locale, 'star-anise')}"`);
    expect(html.includes(translator(locale)('search.empty_inquiry'))).toBe('inquiryForm' in paths);
  });

  it('names spellings near a text that found nothing, and what there is without the filters', async () => {
    const filtered = await ask(search('en', { q: 'honey', form: 'textile' }));
    expect(filtered.html).toContain('href="/en/search/?q=honey"');
  });
});

describe('an address that is no search', () => {
  it.each(localeCodes)('is a page with the status 400 in %s that says what is wrong and keeps the box', async (locale) => {
    const t = translator(locale);
    const { status, headers, html } = await ask(`/${locale}/search/?q=%E5%85%AB%E8%A7%92&colour=red`);
    expect([status, headers['cache-control']]).toEqual([400, 'no-store']);
    expect(html).toContain(`<h1>${t('search.bad_title')}</h1>`);
    expect(html).toContain(t('search.unknown_key', { key: 'colour' }));
    expect(html).toMatch(/<input[^>]*value="八角"/);
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it.each(['form=gold', 'page=0', 'page=-1', 'page=1e9', 'stars=6', 'locale=ja', 'q=a&q=b', 'kind=people', 'month=13', 'maxOrderKg=NaN', `q=${'x'.repeat(201)}`, 'commodity=__proto__', 'q=%E0%A4%A&x=1', `${'form=dried&'.repeat(70)}q=a`, '%00=1'])('%.40s is one', async (query) => {
    const { status, html } = await ask(`/ja/search/?${query}`);
    expect(status).toBe(400);
    expect(html).toContain('</html>');
    expect(html).not.toMatch(/node_modules|at \w+ \(/);
    expect((await ask(`/ja/search/results/?${query}`)).status).toBe(400);
  });

  it.each(['q=%22%20OR%201%3D1--', 'q=NEAR(a%20b)%20*%20%5E%20-', 'q=%EF%BF%BF%E2%80%AE%ED%A0%80', 'q=<script>alert(1)</script>', 'q=%2500', 'page=99999'])('%s is one that finds what it finds, without harm', async (query) => {
    const { status, html } = await ask(`/en/search/?${query}`);
    expect(status).toBe(200);
    // Between the quotes of an attribute nothing runs.
    expect(html.replaceAll(/="[^"]*"/g, '').includes('<script>alert')).toBe(false);
  });

  it('in a language that the site does not speak is not found, and no search is taken by post', async () => {
    expect((await ask('/fr/search/')).status).toBe(404);
    expect((await ask('/ja/search/', {}, 'POST')).status).toBe(405);
    expect((await ask('/ja/search?q=a')).headers.location).toBe('/ja/search/?q=a');
  });
});

describe('what machines see', () => {
  it('the bare page stands in its five languages; every state of it keeps out of indexes', async () => {
    const bare = await ask(search('zh'));
    expect(bare.html).toMatch(/<link rel="canonical" href="[^"]+\/zh\/search\/">/);
    expect(bare.html.match(/rel="alternate"/g)).toHaveLength(6);
    const state = await ask(search('zh', { q: '茶' }));
    expect(state.html).toContain('<meta name="robots" content="noindex">');
    expect(state.html).not.toContain('rel="canonical"');
    for (const code of localeCodes) expect(state.html).toContain(`href="${search(code, { q: '茶' })}" lang=`);
  });

  it('an answer may be kept for a minute and is asked for again by its tag, which no other address shares with another body', async () => {
    const path = search('ko', { q: '팔각' });
    const { headers } = await ask(path);
    expect(headers['cache-control']).toBe('public, max-age=60');
    const again = await ask(path, { 'If-None-Match': String(headers.etag) });
    expect([again.status, again.html, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect((await ask(path, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it.each(['br', 'gzip'])('a page and its data travel compressed by %s, with the same words', async (encoding) => {
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[encoding as 'br' | 'gzip'];
    for (const path of [search('vi'), `/api/search?locale=vi&q=hoi`]) {
      const plain = await ask(path);
      const packed = await ask(path, { 'Accept-Encoding': encoding });
      expect([packed.headers['content-encoding'], packed.headers.vary, packed.headers['content-type']]).toEqual([encoding, 'Accept-Encoding', plain.headers['content-type']]);
      expect(unpack(packed.body).equals(plain.body)).toBe(true);
      expect(packed.body.length).toBeLessThan(plain.body.length / 3);
      expect((await ask(path, { 'Accept-Encoding': encoding, 'If-None-Match': String(packed.headers.etag) })).status).toBe(304);
    }
    expect((await ask(search('vi'), { 'Accept-Encoding': encoding }, 'HEAD')).body).toHaveLength(0);
    expect((await ask('/vi/search/?x=1', { 'Accept-Encoding': encoding })).status).toBe(400);
  });

  it('every inline script of the page stands in its policy', async () => {
    const { headers, html } = await ask(search('ja', { q: '八角' }));
    const policy = String(headers['content-security-policy']);
    const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    expect(inline.length).toBeGreaterThan(1);
    expect(inline.filter((hash) => !policy.includes(hash))).toEqual([]);
  });

  it('what changes with a search is the hits of the page, and everything else of it as data', async () => {
    const params = { q: 'star anise', form: 'dried' };
    const page = await ask(search('en', params));
    const { html, headers } = await ask(paths.searchResults('en', new URLSearchParams(params)));
    const [, data = '', hits = ''] = /^<script type="application\/json">(.*?)<\/script>(.*)$/s.exec(html) ?? [];
    expect(page.html).toContain(hits);
    const panel = JSON.parse(data) as SearchPanel;
    expect(page.html).toContain(`<h1>${panel.title}</h1>`);
    expect(panel.query).toBe('?q=star+anise&form=dried');
    expect(headers['x-robots-tag']).toBe('noindex');
  });
});

describe('the box in the header', () => {
  it('stands on every page of the build as a plain form, with a name for those who listen', () => {
    const pages = readPages().filter(({ path }) => /^\/\w\w\//.test(path) && !path.endsWith('/sheet/'));
    expect(pages.length).toBeGreaterThan(500);
    const without = pages.filter(({ path, html }) => !html.includes(`<form class="search" action="/${path.slice(1, 3)}/search/" role="search">`) || !/<label class="sr" for="q">[^<]+<\/label><input id="q" type="search" name="q"/.test(html));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('loads nothing by itself: its script is named in no page', () => {
    expect(
      readPages()
        .filter(({ html }) => /header-search|react|client\.\w+\.js/.test(html))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
