import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '#i18n/translate.ts';
import { readSnapshot } from '../fixtures/built-site.ts';
import { type RunningServer, root, startServer } from '../fixtures/running-server.ts';

const product = '/ja/products/dried-star-anise-special/';
let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

describe('the server', () => {
  it('answers pages in brotli, gzip or plain, as the browser takes them, with the same text', async () => {
    const plain = await server.ask(product);
    const br = await server.ask(product, { 'accept-encoding': 'br' });
    const gz = await server.ask(product, { 'accept-encoding': 'gzip' });
    expect([plain.status, br.headers['content-encoding'], gz.headers['content-encoding']]).toEqual([200, 'br', 'gzip']);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gz.body).equals(plain.body)).toBe(true);
    expect(br.headers.vary).toMatch(/accept-encoding/i);
  });

  it('gives pages an ETag and answers 304 to a browser that has them', async () => {
    const first = await server.ask(product);
    const again = await server.ask(product, { 'if-none-match': String(first.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(first.headers['cache-control']).toBe('no-cache');
  });

  it('lets browsers keep hashed files for ever', async () => {
    const html = (await server.ask(product)).body.toString('utf8');
    for (const pattern of [/\/_astro\/[^"]+\.css/, /\/_astro\/[^"]+\.woff2/, /\/pictures\/[^"]+\.svg/]) {
      const { status, headers } = await server.ask(pattern.exec(html)?.[0] ?? '/missing');
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
  });

  it('sends the security headers of each kind', async () => {
    const page = await server.ask(product);
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin', 'content-security-policy': "frame-ancestors 'none'" });
    expect(page.headers['permissions-policy']).toContain('camera=()');
    expect(page.headers['strict-transport-security']).toBeUndefined();
    const picture = await server.ask('/favicon.svg');
    expect(picture.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('asks for https ever after when its address is https', async () => {
    const secure = await startServer({ SITE_URL: 'https://chophien.example' });
    expect((await secure.ask(product)).headers['strict-transport-security']).toMatch(/^max-age=\d+/);
    expect(await secure.stop()).toBe(0);
  });

  it('says that it is well, which catalogue it serves and what answers searches', async () => {
    const { status, body, headers } = await server.ask('/api/health');
    const { digest, builtAt, catalogue } = readSnapshot();
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(JSON.parse(body.toString('utf8'))).toEqual({ status: 'ok', catalogue: { digest, products: catalogue.products.length, builtAt }, search: { engine: 'embedded', fallback: false, documents: 5 * (catalogue.products.length + catalogue.cooperatives.length + catalogue.fairs.length) } });
  });

  it('leads the first page on by the choice made before, then by the browser’s languages', async () => {
    const to = async (headers: Record<string, string>) => (await server.ask('/', headers)).headers.location;
    expect(await to({ 'accept-language': 'zh-CN,zh;q=0.9' })).toBe('/zh/');
    expect(await to({ 'accept-language': 'fr;q=1, ko-KR;q=0.7' })).toBe('/ko/');
    expect(await to({ 'accept-language': 'zh-CN', cookie: 'a=b; locale=ja' })).toBe('/ja/');
    expect(await to({ 'accept-language': 'de', cookie: 'locale=../x' })).toBe('/en/');
  });

  it('brings an address without its last slash to the one page', async () => {
    const { status, headers } = await server.ask('/ja/products?page=1');
    expect([status, headers.location]).toEqual([301, '/ja/products/?page=1']);
  });

  it('says “not found” in the language of the path, else of the reader', async () => {
    const words = async (path: string, language: string) => (await server.ask(path, { 'accept-language': language })).body.toString('utf8');
    expect(await words('/ko/no-such-page/', 'ja')).toContain(translator('ko')('error.404_title'));
    expect(await words('/no-such-page', 'ja')).toContain(translator('ja')('error.404_title'));
    expect(await words('/fr/products/', 'vi')).toContain(translator('vi')('error.404_title'));
  });

  it.each([
    '/%00',
    '/ja/%00/',
    '/%',
    '/%E0%A4%A',
    '/ja/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/ja/products/%2e%2e/%2e%2e/%2e%2e/server/entry.mjs',
    '/ja\\..\\x',
    '//evil.example/x',
    '/catalogue/snapshot.json',
    '/ja/404/',
    '/ja/index.html.br',
    `/${'a'.repeat(4000)}`,
    '/.astro/x',
    '/api/nothing',
  ])('answers %s with a clean 404 and nothing of its inside', async (path) => {
    const { status, body } = await server.ask(path);
    expect(status).toBe(404);
    expect(body.toString('utf8')).not.toMatch(/node_modules|at \w+ \(|ENOENT|"dependencies"/);
  });

  it('takes nothing where there is only something to read', async () => {
    const { status, headers, body } = await server.ask('/vi/products/', {}, 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    expect(body.toString('utf8').trim()).toBe(translator('vi')('error.405'));
  });

  it('finishes what is under way when it is asked to stop, and then ends in order', async () => {
    const own = await startServer();
    const { hostname, port } = new URL(own.origin);
    const socket = connect(Number(port), hostname);
    const answer = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1');
      });
      socket.on('close', () => resolve(text));
    });
    await new Promise((resolve) => socket.write(`GET ${product} HTTP/1.1\r\nHost: x\r\n`, resolve));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const ended = own.stop();
    await new Promise((resolve) => setTimeout(resolve, 150));
    socket.write('Connection: close\r\n\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 200[\s\S]*<\/html>/);
    expect(await ended).toBe(0);
  });

  it.each([
    ['PORT', 'many', /PORT is “many”/],
    ['SITE_URL', 'chophien.example/x', /SITE_URL is/],
    ['CHOPHIEN_NOW', 'tomorrow', /CHOPHIEN_NOW is “tomorrow”/],
    ['CONTENT_DIR', '/no/such/folder', /CONTENT_DIR is/],
  ])('refuses to start with a wrong %s and says so in a sentence', (name, value, sentence) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/serve.ts'], { cwd: root, env: { ...process.env, [name]: value }, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
