import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { hasBrotli, hasNginx, type RunningNginx, startNginx } from '../../scripts/deploy/start-nginx.ts';
import { client, readPages } from '../fixtures/built-site.ts';
import { listFiles } from '../fixtures/list-files.ts';
import { type Answer, ask, type RunningServer, root, startServer } from '../fixtures/running-server.ts';
import { lastingTempFolder } from '../fixtures/temp-folder.ts';

const siteUrl = 'https://chophien.example';
const encodings = ['', 'gzip', ...(hasBrotli ? ['br'] : [])];
/** What app and front must say alike; their marks of a version (ETag) and of time are their own. */
const compared = ['content-type', 'cache-control', 'vary', 'content-encoding', 'content-security-policy', 'x-frame-options', 'x-content-type-options', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'strict-transport-security'];
const essence = ({ status, headers, body }: Answer) => ({ status, headers: Object.fromEntries(compared.map((name) => [name, headers[name]])), body: body.toString('latin1') });

if (!hasNginx) process.stdout.write('Tests of the front skipped: nginx is not installed.\n');

// Where everything must be installed, a missing nginx fails instead.
describe.skipIf(!hasNginx && !process.env.CI)('the front', () => {
  let app: RunningServer;
  let front: RunningNginx;
  let accessLog: string;
  const fromApp = new Map<string, Answer>();
  const at = (path: string, headers?: Record<string, string>, method?: string) => ask(front.origin, path, headers, method);
  const pages = readPages()
    .map(({ path }) => path)
    .filter((path) => path !== '/' && !path.endsWith('/404/'));
  const files = listFiles(client)
    .map((file) => `/${relative(client, file)}`)
    .filter((path) => !/\.(?:html|br|gz)$/.test(path));

  beforeAll(async () => {
    app = await startServer({ SITE_URL: siteUrl });
    accessLog = join(await lastingTempFolder(), 'access.log');
    front = await startNginx({ root: client, app: new URL(app.origin).host, siteUrl, brotli: hasBrotli, accessLog });
  });
  afterAll(async () => {
    await front?.stop();
    await app?.stop();
  });

  describe('while the app is alive', () => {
    it('hands on what is on demand, and lets the app lead from the first page', async () => {
      const { status, headers, body } = await at('/api/health');
      expect([status, JSON.parse(body.toString()).status, headers['x-content-type-options'], headers['content-security-policy']]).toEqual([200, 'ok', 'nosniff', (await app.ask('/api/health')).headers['content-security-policy']]);
      expect((await at('/', { 'accept-language': 'ko' })).headers.location).toBe('/ko/');
      const unknown = await at('/ja/products/no-such/sheet.csv');
      expect([unknown.status, unknown.body.toString().includes(translator('ja')('error.404_title'))]).toEqual([404, true]);
    });

    it('has the same to say as the app later, of every page and file', async () => {
      for (const path of [...pages, ...files]) for (const encoding of encodings) fromApp.set(`${encoding} ${path}`, await app.ask(path, { 'accept-encoding': encoding }));
      expect(pages.length).toBeGreaterThan(500);
      expect([...fromApp.values()].filter(({ status }) => status !== 200)).toEqual([]);
    });
  });

  describe('when the app is dead', () => {
    beforeAll(async () => {
      await app.stop();
    });

    it.each(encodings)('answers every page and file with the bytes and headers of the app (Accept-Encoding “%s”)', async (encoding) => {
      for (const path of [...pages, ...files]) expect(essence(await at(path, { 'accept-encoding': encoding })), path).toEqual(essence(fromApp.get(`${encoding} ${path}`) as Answer));
    });

    it.skipIf(!hasBrotli)('answers in brotli where nginx can', async () => {
      const { headers, body } = await at('/ja/products/', { 'accept-encoding': 'gzip, br' });
      expect(headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(body).equals((await at('/ja/products/')).body)).toBe(true);
    });

    it('respects a browser that refuses gzip, and one that has the page', async () => {
      expect((await at('/ja/', { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined();
      const { headers, body } = await at('/ja/', { 'accept-encoding': 'gzip' });
      expect(gunzipSync(body).toString()).toContain('</html>');
      expect((await at('/ja/', { 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) })).status).toBe(304);
    });

    it.each(['/no-such-page', '/ja/no-such-page/', '/ja/404/', '/ja/404/index.html', '/ja/index.html', '/ja/index.html.br', '/ja/index.html.gz', '/sitemap-0.xml.gz', '//ja/', '/ja//products/', '/.env', '/ja/products/.x', '/catalogue/snapshot.json'])(
      'has no page at %s and says so in the reader’s language',
      async (path) => {
        const { status, headers, body } = await at(path, { 'accept-language': 'fr, ja-JP;q=0.8' });
        expect([status, headers['content-type'], headers['cache-control'], headers['content-language'], headers['content-security-policy'], headers['x-frame-options']]).toEqual([404, 'text/html;charset=utf-8', 'no-store', 'ja', "frame-ancestors 'none'", 'DENY']);
        expect(body.toString()).toContain(translator('ja')('error.404_title'));
      },
    );

    it.each(['/..%2f..%2fpackage.json', '/%', '/%00'])('finds nothing either at %s, which nginx refuses before it knows the reader', async (path) => {
      const { status, body } = await at(path);
      expect([status, body.toString().includes(translator('vi')('error.404_title'))]).toEqual([404, true]);
    });

    it('says it in the language of the address, else of the choice made before', async () => {
      const language = async (path: string, headers: Record<string, string>) => (await at(path, headers)).headers['content-language'];
      for (const locale of localeCodes) expect(await language(`/${locale}/x/`, { 'accept-language': 'de' })).toBe(locale);
      expect(await language('/x', { 'accept-language': 'zh-CN', cookie: 'a=b; locale=ko' })).toBe('ko');
      expect(await language('/x', { 'accept-language': 'de' })).toBe('en');
      expect(await language('/x', {})).toBe('vi');
    });

    it('brings an address without its last slash to the one page', async () => {
      const { status, headers } = await at('/ja/products?page=1');
      expect([status, headers.location]).toEqual([301, '/ja/products/?page=1']);
    });

    it('offers the choice of a language on the first page', async () => {
      const { status, headers, body } = await at('/');
      expect([status, headers['cache-control'], headers['content-security-policy']]).toEqual([200, 'no-cache', "frame-ancestors 'none'"]);
      expect(body.toString()).toContain('日本語');
    });

    const down: [string, Locale][] = [
      ['/api/health', 'ko'],
      ['/ja/compare/?p=a', 'ja'],
      ['/vi/products/x/sheet.csv', 'vi'],
      ['/zh/products/x/share.jpg', 'zh'],
    ];
    it.each(down)('says at %s that this part rests, in %s', async (path, locale) => {
      const { status, headers, body } = await at(path, { 'accept-language': 'ko' });
      expect([status, headers['content-type'], headers['cache-control'], headers['retry-after'], body.toString()]).toEqual([503, 'text/plain;charset=utf-8', 'no-store', '60', `${translator(locale)('error.503')}\n`]);
      expect(headers['content-security-policy']).toContain('sandbox');
    });

    it('says in the language of the address that something is too large, before all of it was sent', async () => {
      for (const locale of localeCodes) {
        const { status, headers, body } = await ask(front.origin, `/${locale}/inquiry/CP-0000-0000/thai-hoa/`, { 'accept-language': 'en' }, 'POST', 'x'.repeat(42_000_000));
        expect([status, headers['content-type'], headers['cache-control'], body.toString()]).toEqual([413, 'text/plain;charset=utf-8', 'no-store', `${translator(locale)('error.inquiry.too_large')}\n`]);
      }
    });

    it('writes no secret of a link into a log, whatever becomes of it', async () => {
      for (const path of ['/ja/inquiry/CP-0000-0000/', '/vi/inquiry/CP-0000-0000/thai-hoa']) {
        await at(`${path}?t=secret`);
        await ask(front.origin, `${path}?t=secret`, {}, 'POST', 'x'.repeat(42_000_000));
        await at('/favicon.svg', { referer: `${siteUrl}${path}?t=secret` });
      }
      await at('/ja/products/?page=1');
      const [asked, wrong] = [readFileSync(accessLog, 'utf8'), readFileSync(front.errorLog, 'utf8')];
      expect(asked).toContain('"GET /ja/inquiry/CP-0000-0000/ HTTP/1.1" 503');
      expect(asked).toContain(`"${siteUrl}/ja/inquiry/CP-0000-0000/"`);
      expect(asked).toContain('"GET /ja/products/?page=1 HTTP/1.1" 200');
      expect(asked + wrong).not.toContain('secret');
    });

    it('takes nothing where there is only something to read', async () => {
      for (const path of ['/vi/products/', '/favicon.svg']) {
        const { status, headers, body } = await at(path, { 'accept-language': 'vi' }, 'POST');
        expect([status, headers.allow, body.toString()]).toEqual([405, 'GET, HEAD', `${translator('vi')('error.405')}\n`]);
      }
    });
  });
});

it('is written by a program that refuses what would change its meaning', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/deploy-front.ts', ...args], { cwd: root, encoding: 'utf8' });
  expect(run('--root', '/srv/site', '--app', '127.0.0.1:9', '--listen', '8080', '--site-url', siteUrl).stdout).toMatch(/server 127\.0\.0\.1:9;[\s\S]*listen 8080;[\s\S]*server_name chophien\.example;[\s\S]*root "\/srv\/site";[\s\S]*access_log "\/var\/log\/nginx\/access\.log" chophien;[\s\S]*Strict-Transport-Security/);
  expect(run('--listen', '80; return 200').status).toBe(2);
  expect(run('--no-such-option').status).toBe(2);
});
