import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hitsPerPage } from '#domain/search/search-query.ts';
import { localeCodes } from '#i18n/locales.ts';
import { readSnapshot } from '../fixtures/built-site.ts';
import { type RunningServer, startServer } from '../fixtures/running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

async function ask(address: string, headers: Record<string, string> = {}) {
  const answer = await server.ask(`/api/search${address}`, headers);
  return { ...answer, json: answer.body.length > 0 && String(answer.headers['content-type']).includes('json') ? JSON.parse(answer.body.toString('utf8')) : undefined };
}

describe('GET /api/search', () => {
  test('answers with hits, facets with labels and counts, and which engine it was', async () => {
    const { status, json, headers } = await ask('?locale=ja&q=hoi&form=dried');
    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(['hits', 'total', 'page', 'pages', 'facets', 'suggestion', 'engine']);
    expect(json).toMatchObject({ page: 1, pages: 1, suggestion: null, engine: 'embedded' });
    expect(json.hits[0]).toMatchObject({ kind: 'product', commodity: { id: 'star-anise', name: '八角' }, form: 'dried', matched: { field: 'alias', text: 'hồi' } });
    expect(json.hits[0].url).toBe(`/ja/products/${json.hits[0].slug}/`);
    expect(json.facets.form).toContainEqual({ value: 'dried', label: '乾燥', count: json.total });
    expect(headers['server-timing']).toMatch(/^search;dur=[\d.]+;desc="embedded"$/);
    expect([headers['content-type'], headers['content-language'], headers['cache-control']]).toEqual(['application/json', 'ja', 'no-cache']);
  });

  test('lists everything for an empty text, in pages', async () => {
    const { products } = readSnapshot().catalogue;
    const [first, last] = [await ask('?locale=en'), await ask('?locale=en&page=3')];
    expect([first.json.total, first.json.hits.length, first.json.pages]).toEqual([products.length, hitsPerPage, Math.ceil(products.length / hitsPerPage)]);
    expect(last.json.hits.length).toBe(products.length - 2 * hitsPerPage);
    expect((await ask('?locale=en&page=99')).json).toMatchObject({ hits: [], total: products.length });
  });

  test('says that nothing changed to who has the answer, and another address has its own', async () => {
    const { headers } = await ask('?locale=vi&q=na');
    const tag = String(headers.etag);
    const again = await ask('?locale=vi&q=na', { 'if-none-match': tag });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
  });

  test.each(localeCodes)('refuses in %s what is no search, with a code and a sentence', async (locale) => {
    const { status, json, headers } = await ask(`?locale=${locale}&colour=red`);
    expect([status, json.error.code, headers['cache-control']]).toEqual([400, 'search.unknown_key', 'no-store']);
    expect(json.error.message).toContain('colour');
  });

  test.each([
    ['', 400, 'search.locale_missing'],
    ['?locale=xx', 400, 'search.unknown_value'],
    ['?locale=en&page=-1', 400, 'search.unknown_value'],
    ['?locale=en&page=1000000000', 400, 'search.unknown_value'],
    ['?locale=en&cooperative=nobody', 400, 'search.unknown_value'],
    [`?locale=en${'&month=3'.repeat(200)}`, 400, 'search.too_many_filters'],
    [`?locale=en&q=${'a'.repeat(10_000)}`, 414, 'search.text_too_long'],
  ])('answers “%.40s” with %d %s', async (address, status, code) => {
    const answer = await ask(address);
    expect([answer.status, answer.json?.error.code]).toEqual([status, code]);
  });

  test('refuses an address that is too long for the server', async () => {
    expect((await ask(`?locale=en&q=${'a'.repeat(17_000)}`)).status).toBe(431);
  });

  test.each(['%ED%A0%80', '%E2%80%AE%E2%81%A6', '%22%20OR%201%3D1--', 'name%3A%22x%22*', '%00', '%FF%FE', '%'])('bears q=%s', async (q) => {
    expect((await ask(`?locale=zh&q=${q}`)).status).toBe(200);
  });

  test('answers fifty at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => ask(`?locale=ko&q=${encodeURIComponent('팔각회향'.slice(0, (at % 4) + 1))}`)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
  });
});
