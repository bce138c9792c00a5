import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortCode } from '#domain/catalog/short-code.ts';
import { sheetOf, sheetSubject } from '#domain/sheet/sheet-of.ts';
import { localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { sheetDigest } from '#server/sheet/sheet-digest.ts';
import { client, readSnapshot } from '../fixtures/built-site.ts';
import { ownSite } from '../fixtures/own-site.ts';
import { readSheetCsv } from '../fixtures/read-sheet.ts';
import { root, startServer } from '../fixtures/running-server.ts';

const slug = 'dried-star-anise-special';
const { catalogue, builtAt } = readSnapshot();
const day = vietnamDate(new Date(builtAt));
const site = ownSite('sheets');
const html = (path: string) => readFileSync(join(client, path, 'index.html'), 'utf8');
const digestOf = (name: string, locale: (typeof localeCodes)[number]) => {
  const product = catalogue.products.find((item) => item.slug === name);
  if (!product) throw new Error(`The sample catalogue has no ${name}.`);
  return sheetDigest(sheetOf(sheetSubject(catalogue, product), locale, day));
};
const forged = '0000000000000000';

describe('the page of a sheet', () => {
  it('carries the digest of the data that the running server has, for every product and language', () => {
    const wrong = catalogue.products.flatMap(({ slug: name }) => localeCodes.filter((locale) => !html(paths.sheet(locale, name)).includes(`<code>${digestOf(name, locale)}</code>`)).map((locale) => `${locale} ${name}`));
    expect(catalogue.products.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it('is light, is left out by search engines, and names the page of the product', () => {
    const sizes = catalogue.products.map(({ slug: name }) => Buffer.byteLength(html(paths.sheet('vi', name))));
    expect(Math.max(...sizes)).toBeLessThan(17 * 1024);
    expect(html(paths.sheet('ja', slug))).toMatch(/<meta name="robots" content="noindex"><link rel="canonical" href="[^"]+\/ja\/products\/dried-star-anise-special\/">/);
  });

  it('links to its three files', async () => {
    for (const format of ['csv', 'xlsx', 'json'] as const) {
      const address = paths.sheetFile('ja', slug, format);
      expect(html(paths.sheet('ja', slug))).toContain(`href="${address}"`);
      expect((await site.server.ask(address)).status).toBe(200);
    }
  });
});

describe('the files of a sheet', () => {
  it('hold the same in JSON and CSV, in every language', async () => {
    for (const locale of localeCodes) {
      const json = JSON.parse((await site.server.ask(paths.sheetFile(locale, slug, 'json'))).body.toString('utf8'));
      expect(readSheetCsv((await site.server.ask(paths.sheetFile(locale, slug, 'csv'))).body)).toEqual(json);
      expect(json.file.digest).toBe(digestOf(slug, locale));
      expect(json.product).toMatchObject({ slug, language: locale, hs_code: '090961', code: shortCode(slug) });
    }
  });

  it.each([
    ['csv', 'text/csv; charset=utf-8; header=present'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['json', 'application/json; charset=utf-8'],
  ] as const)('come as %s with type, name and an ETag that a browser can ask with', async (format, type) => {
    const first = await site.server.ask(paths.sheetFile('ko', slug, format));
    expect(first.headers).toMatchObject({ 'content-type': type, 'content-disposition': `attachment; filename="${slug}-ko.${format}"`, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' });
    const again = await site.server.ask(paths.sheetFile('ko', slug, format), { 'if-none-match': String(first.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each(['/ja/products/no-such-thing/sheet.csv', '/xx/products/dried-star-anise-special/sheet.csv', '/ja/products/dried-star-anise-special/sheet.pdf', '/ja/products/%2e%2e%2f/sheet.json'])('are not found at %s, cleanly', async (path) => {
    const { status, body, headers } = await site.server.ask(path, { 'accept-language': 'ja' });
    expect([status, headers['content-type']]).toEqual([404, 'text/html;charset=utf-8']);
    expect(body.toString('utf8')).toContain(translator('ja')('error.404_title'));
  });

  it('are only to be read', async () => {
    expect((await site.server.ask(paths.sheetFile('ja', slug, 'csv'), {}, 'POST')).status).toBe(405);
  });
});

describe('a short address', () => {
  const to = async (path: string, headers: Record<string, string> = {}) => (await site.server.ask(path, headers)).headers.location;

  it('leads to the language of the sheet that it was printed on', async () => {
    expect(await to(paths.short(shortCode(slug), 'ja'), { 'accept-language': 'ko' })).toBe(paths.product('ja', slug));
  });

  it('leads to the reader’s own language when it was typed, and is kept by no cache', async () => {
    const { status, headers } = await site.server.ask(paths.short(shortCode(slug)), { 'accept-language': 'zh-CN' });
    expect([status, headers.location, headers['cache-control'], headers.vary]).toEqual([302, paths.product('zh', slug), 'no-store', 'Accept-Language, Cookie']);
    expect(await to(`/q/${shortCode(slug).toLowerCase()}?l=fr`, { cookie: 'locale=ko' })).toBe(paths.product('ko', slug));
  });

  it.each(['/q/AAAAAAAA', '/q/x', '/q/NB2KJ2WJ%20OR%201=1'])('that nobody has, such as %s, is not found in the reader’s language', async (path) => {
    const { status, body } = await site.server.ask(path, { 'accept-language': 'ko' });
    expect(status).toBe(404);
    expect(body.toString('utf8')).toContain(translator('ko')('error.404_title'));
  });
});

describe('the check of a sheet', () => {
  it.each(localeCodes)('says in %s that the current sheet is current', async (locale) => {
    const { status, body, headers } = await site.server.ask(paths.verify(locale, digestOf(slug, locale)));
    const text = body.toString('utf8');
    expect(status).toBe(200);
    expect(text).toContain(translator(locale)('sheet.verify_current'));
    expect(text).toContain(`href="${paths.sheet(locale, slug)}"`);
    expect(headers['content-security-policy']).toMatch(/default-src 'self'.*script-src[^;]*'sha256-.*frame-ancestors 'none'/);
  });

  it.each([forged, 'x', '%3Cscript%3Ealert(1)', 'a'.repeat(3000)])('answers a forged one (%s) with a clean 404 that says what that means', async (digest) => {
    const { status, body } = await site.server.ask(`/ja/verify/${digest}/`);
    const text = body.toString('utf8');
    expect(status).toBe(404);
    expect(text).toContain(translator('ja')('sheet.verify_unknown_text'));
    expect(text).not.toContain('<script>alert');
  });

  it('brings an address without its last slash to the one page', async () => {
    const { status, headers } = await site.server.ask(`/ja/verify/${forged}`);
    expect([status, headers.location]).toEqual([301, `/ja/verify/${forged}/`]);
  });

  it('says when a sheet was replaced and leads to the new one', async () => {
    const own = mkdtempSync(join(tmpdir(), 'chophien-sheets-'));
    const first = await startServer({ VAR_DIR: own });
    await first.stop();
    const ledger = join(own, 'sheets', 'ledger.jsonl');
    const { appendFileSync } = await import('node:fs');
    appendFileSync(ledger, `${JSON.stringify({ slug, locale: 'ja', digest: 'feedfacefeedface', from: '2026-11-24T02:00:00.000Z' })}\n`);
    const second = await startServer({ VAR_DIR: own });
    const old = (await second.ask(paths.verify('ko', 'feedfacefeedface'))).body.toString('utf8');
    await second.stop();
    rmSync(own, { recursive: true });
    expect(old).toContain(translator('ko')('sheet.verify_replaced'));
    expect(old).toContain(`href="${paths.sheet('ja', slug)}"`);
  });
});

describe('npm run sheets', () => {
  const run = (args: string[], environment: Record<string, string> = {}) => spawnSync(process.execPath, ['scripts/sheets.ts', ...args], { cwd: root, env: { ...process.env, ...environment }, encoding: 'utf8' });

  it.each([
    [['--locale', 'fr'], /There is no language “fr”; choose one of vi, en, zh, ko, ja\.\nUsage:/],
    [['--product', 'no-such-thing'], /There is no product “no-such-thing”/],
    [['--pages', '3'], /--pages[\s\S]*Usage:/],
  ])('refuses %j with a sentence', (args, sentence) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('says what to do where there is no browser', () => {
    const { status, stderr } = run(['--product', slug], { CHROMIUM_PATH: '/no/such/browser' });
    expect([status, stderr]).toEqual([1, 'PDFs need a browser: set CHROMIUM_PATH to a Chromium, or run “npx playwright install chromium”.\n']);
  });
});
