import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openStaticFiles } from '#server/http/static-files.ts';
import { type Answer, ask } from '../../fixtures/running-server.ts';
import { placeSmallBuild } from '../../fixtures/small-build.ts';
import { openSmallSite } from '../../fixtures/small-site.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const page = `<html lang="ja">${'市日'.repeat(2000)}</html>`;
const large = Buffer.alloc(300 * 1024, 'x');
const files = { 'ja/tea/index.html': page, '_astro/a.css': 'a { color: red }', '_astro/b.woff2': Buffer.alloc(900, 1), 'pictures/c.avif': Buffer.alloc(2000, 2), 'large.pdf': large };

/** All headers but the moment of the answer. */
const stable = ({ headers: { date, ...rest } }: Answer) => rest;

describe('a file that was asked for before', () => {
  test.each(['/ja/tea/', '/_astro/a.css', '/_astro/b.woff2'])('comes from memory: %s is there although the disk lost it', async (path) => {
    const site = await openSmallSite(files);
    const first = await site.ask(path, { 'accept-encoding': 'br' });
    rmSync(site.client(), { recursive: true });
    const again = await site.ask(path, { 'accept-encoding': 'br' });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.equals(first.body)).toBe(true);
  });

  test.each(['', 'br', 'gzip'])('carries the headers of the first answer (Accept-Encoding “%s”)', async (encoding) => {
    const site = await openSmallSite(files);
    const first = await site.ask('/ja/tea/', { 'accept-encoding': encoding });
    expect(stable(await site.ask('/ja/tea/?from=mail', { 'accept-encoding': encoding }))).toEqual(stable(first));
    expect(first.headers).toMatchObject({ 'content-type': 'text/html;charset=utf-8', 'content-security-policy': "frame-ancestors 'none'", vary: 'Accept-Encoding', etag: expect.any(String), 'last-modified': expect.any(String) });
  });

  test('answers HEAD with the headers of GET and no body, held or not', async () => {
    const site = await openSmallSite(files);
    const cold = await site.ask('/ja/tea/', { 'accept-encoding': 'br' }, 'HEAD');
    const held = await site.ask('/ja/tea/', { 'accept-encoding': 'br' }, 'HEAD');
    expect([cold.body.length, held.body.length]).toEqual([0, 0]);
    expect(stable(cold)).toEqual(stable(await site.ask('/ja/tea/', { 'accept-encoding': 'br' })));
    expect(stable(held)).toEqual(stable(cold));
  });

  test('answers 304 without describing a body to one tag, to a list of tags and to a date', async () => {
    const site = await openSmallSite(files);
    const { headers } = await site.ask('/ja/tea/');
    const [etag, date] = [String(headers.etag), String(headers['last-modified'])];
    expect((await site.ask('/ja/tea/', { 'if-none-match': '"other"' })).status).toBe(200);
    const other = await site.ask('/ja/tea/', { 'accept-encoding': 'br', 'if-none-match': etag });
    expect([other.status, other.headers.etag === etag], 'the tag of another encoding is none').toEqual([200, false]);
    for (const asked of [{ 'if-none-match': etag }, { 'if-none-match': `"x", ${etag}` }, { 'if-modified-since': date }]) {
      const answer = await site.ask('/ja/tea/', asked);
      expect([answer.status, answer.body.length, answer.headers['content-type'], answer.headers['content-length']]).toEqual([304, 0, undefined, undefined]);
      expect(answer.headers).toMatchObject({ etag, vary: 'Accept-Encoding', 'cache-control': 'no-cache', 'content-security-policy': "frame-ancestors 'none'" });
    }
  });

  test('is the new one as soon as a new build is open', { timeout: 20_000 }, async () => {
    const site = await openSmallSite({ ...files, 'ja/gone/index.html': page });
    expect([(await site.ask('/ja/tea/')).body.toString(), (await site.ask('/ja/gone/')).status]).toEqual([page, 200]);
    site.place({ 'ja/tea/index.html': '<html>new</html>' });
    await vi.waitFor(async () => expect((await site.ask('/ja/tea/')).body.toString()).toBe('<html>new</html>'), { timeout: 8000, interval: 100 });
    expect((await site.ask('/ja/gone/')).status).toBe(404);
  });
});

describe('what is not held', () => {
  test.each(['/pictures/c.avif', '/large.pdf'])('%s is read from the disk each time', async (path) => {
    const site = await openSmallSite(files);
    expect((await site.ask(path)).status).toBe(200);
    rmSync(site.client(), { recursive: true });
    expect((await site.ask(path)).status).toBe(404);
  });

  test('a large file comes in parts, under conditions, with the headers of its kind', async () => {
    const site = await openSmallSite(files);
    const whole = await site.ask('/large.pdf');
    expect([whole.body.length, whole.headers['content-type'], whole.headers['accept-ranges']]).toEqual([large.length, 'application/pdf', 'bytes']);
    const part = await site.ask('/large.pdf', { range: 'bytes=-100' });
    expect([part.status, part.body.length, part.headers['content-range']]).toEqual([206, 100, `bytes ${large.length - 100}-${large.length - 1}/${large.length}`]);
    expect(part.headers['content-security-policy']).toContain('sandbox');
    const beyond = await site.ask('/large.pdf', { range: `bytes=${large.length}-` });
    expect([beyond.status, beyond.headers['content-range'], beyond.body.length]).toEqual([416, `bytes */${large.length}`, 0]);
    expect((await site.ask('/large.pdf', { 'if-none-match': String(whole.headers.etag) })).status).toBe(304);
    expect((await site.ask('/large.pdf', {}, 'HEAD')).headers['content-length']).toBe(String(large.length));
  });

  test('a large text goes compressed from the disk, unless its compressed version is small enough to be held', async () => {
    const text = 'x'.repeat(300 * 1024);
    const site = await openSmallSite({ 'sitemap-0.xml': text });
    const plain = await site.ask('/sitemap-0.xml');
    const br = await site.ask('/sitemap-0.xml', { 'accept-encoding': 'br' });
    expect([plain.body.length, brotliDecompressSync(br.body).length]).toEqual([text.length, text.length]);
    expect([plain.headers['content-type'], br.headers['content-type'], plain.headers.vary, br.headers.vary]).toEqual(['application/xml', 'application/xml', 'Accept-Encoding', 'Accept-Encoding']);
  });
});

test('Memory stays within its bound, and what was asked for last is what is held', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `p${index}`);
  const dist = join(await tempFolder(), 'dist');
  const folder = placeSmallBuild(dist, Object.fromEntries(names.map((name) => [`ja/${name}/index.html`, Buffer.alloc(10_000, name)])));
  const bound = 100_000;
  const held = openStaticFiles(join(folder, 'client'), 'http://localhost', bound);
  const fromMemory: boolean[] = [];
  const server = createServer((request, response) => {
    const isHeld = held.answerHeld(request, response);
    fromMemory.push(isHeld);
    if (!isHeld) held.answer(request, response, request.url ?? '', () => response.writeHead(404).end());
  }).listen(0);
  onTestFinished(() => void server.close());
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  for (const name of names) {
    expect((await ask(origin, `/ja/${name}/`)).status).toBe(200);
    expect(held.heldBytes()).toBeLessThanOrEqual(bound);
  }
  expect(held.heldBytes()).toBeGreaterThan(bound / 2);
  await ask(origin, '/ja/p49/');
  await ask(origin, '/ja/p0/');
  expect(fromMemory).toEqual([...names.map(() => false), true, false]);
});
