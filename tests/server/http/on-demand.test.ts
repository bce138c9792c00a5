import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { isOnDemand, isPageWithoutSlash } from '#server/http/on-demand.ts';
import { openSmallSite } from '../../fixtures/small-site.ts';

describe('the table of addresses on demand', () => {
  test.each(['/api/health', '/api/a/b', '/q/AB12', '/ja/products/tea/sheet.csv', '/vi/products/tea/sheet.xlsx', '/zh/products/tea/sheet.json', '/ko/products/tea/share.jpg', '/en/cooperatives/thai-hoa/share.jpg', '/ja/fairs/kanto/share.jpg', '/ja/compare/', '/ja/verify/0123abcd/'])('has %s', (path) => {
    expect(isOnDemand(path)).toBe(true);
  });

  test.each(['/', '/ja/', '/api/', '/apix', '/x/api/health', '/q/', '/q/a/b', '/fr/compare/', '/ja/compare/x/', '/ja/products/tea/', '/ja/products/tea/sheet/', '/ja/products/tea/sheet.csvx', '/ja/products/tea/sheetxcsv', '/ja/products/tea/x/sheet.csv', '/ja/groups/drinks/share.jpg', '/ja/verify/'])(
    'leaves %s to the files',
    (path) => {
      expect(isOnDemand(path)).toBe(false);
    },
  );

  test('knows a page that lacks its last slash', () => {
    expect(['/ja/compare', '/ja/verify/abc', '/api/health', '/q/AB12', '/ja/compare/', '/ja/products/tea/share.jpg'].filter(isPageWithoutSlash)).toEqual(['/ja/compare', '/ja/verify/abc']);
  });
});

describe('an answer on demand', () => {
  const files = { 'ja/compare/index.html': 'a file', 'api/health': 'a file' };
  const site = (handler: string) => openSmallSite(files, { handler });

  test('comes from Astro although a file lies at its address', async () => {
    const { ask } = await site("response.writeHead(200, { 'content-type': 'text/plain' }); response.end('asked ' + request.url);");
    expect((await ask('/ja/compare/?p=a')).body.toString()).toBe('asked /ja/compare/?p=a');
    expect((await ask('/api/health')).body.toString()).toBe('asked /api/health');
  });

  test('that is a page has the headers of a page: its own policy counts, and no other site may frame it', async () => {
    const { ask } = await site(`response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'; script-src 'sha256-abc'" }); response.end('<html></html>');`);
    const { headers } = await ask('/ja/compare/');
    expect(headers['content-security-policy']).toBe("default-src 'self'; script-src 'sha256-abc', frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' });
  });

  test.each(['application/json', 'image/jpeg', 'text/csv; charset=utf-8'])('that is %s runs nothing', async (type) => {
    const { ask } = await site(`response.writeHead(200, { 'content-type': '${type}' }); response.end('x');`);
    const { headers } = await ask('/ja/products/tea/share.jpg');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*sandbox/);
    expect(headers['x-frame-options']).toBeUndefined();
  });

  test('may say otherwise for one header, such as who may embed it', async () => {
    const { ask } = await site("response.writeHead(200, { 'content-type': 'image/jpeg', 'cross-origin-resource-policy': 'cross-origin' }); response.end('x');");
    expect((await ask('/ja/products/tea/share.jpg')).headers).toMatchObject({ 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff' });
  });

  test('keeps all its cookies', async () => {
    const { ask } = await site("response.writeHead(302, { location: '/vi/', 'set-cookie': ['a=1', 'b=2'] }); response.end();");
    const { status, headers } = await ask('/q/AB12');
    expect([status, headers.location, headers['set-cookie']]).toEqual([302, '/vi/', ['a=1', 'b=2']]);
  });

  test('may take what is posted where it is meant for that, while pages and files take nothing', async () => {
    const { ask } = await site("let body = ''; for await (const chunk of request) body += chunk; response.writeHead(200, { 'content-type': 'text/plain' }); response.end(request.method + ' ' + body);");
    expect((await ask('/api/inquiries', {}, 'POST', 'p=a')).body.toString()).toBe('POST p=a');
    for (const path of ['/ja/', '/ja/compare/', '/ja/products/tea/sheet.csv']) expect([path, (await ask(path, {}, 'POST', 'p=a')).status]).toEqual([path, 405]);
  });

  test('of a page without its last slash leads to the address with it', async () => {
    const { ask } = await site('next();');
    const { status, headers } = await ask('/ja/verify/abc?x=1');
    expect([status, headers.location]).toEqual([301, '/ja/verify/abc/?x=1']);
  });

  test.each([
    ['knows no such address', 'next();'],
    ['answers 404 without a word', 'response.writeHead(404, {}); response.end();'],
  ])('is the page “not found” in the reader’s language when Astro %s', async (_case, handler) => {
    const { ask } = await site(handler);
    const { status, headers, body } = await ask('/ko/verify/abc/');
    expect([status, headers['content-type'], headers['content-security-policy']]).toEqual([404, 'text/html;charset=utf-8', "frame-ancestors 'none'"]);
    expect(body.toString()).toContain('not found in ko');
    expect((await ask('/api/x', { 'accept-language': 'ja' })).body.toString()).toContain('not found in ja');
    expect((await ask('/ko/verify/abc/', {}, 'HEAD')).headers).toMatchObject({ 'content-type': 'text/html;charset=utf-8' });
  });

  test('is Astro’s own 404 when it has words, written at once or in parts, and its head for HEAD', async () => {
    const { ask } = await site("response.writeHead(404, { 'content-type': 'application/json' }); if (request.method === 'HEAD') response.end(); else if (request.url.includes('parts')) { response.write('{\"code\":'); response.end('1}'); } else response.end('{}');");
    expect((await ask('/api/x')).body.toString()).toBe('{}');
    expect((await ask('/api/parts')).body.toString()).toBe('{"code":1}');
    const { status, headers } = await ask('/api/x', {}, 'HEAD');
    expect([status, headers['content-type']]).toEqual([404, 'application/json']);
  });

  test.each([
    ['throws', "throw new Error('secret inside');"],
    ['answers 500 without a word', 'response.writeHead(500, {}); response.end();'],
    ['hands an error on', "next(new Error('secret inside'));"],
  ])('is a sentence in the reader’s language when Astro %s, and the details are for whoever runs the server', async (_case, handler) => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    onTestFinished(() => said.mockRestore());
    const { ask } = await site(handler);
    const { status, body } = await ask('/ja/compare/');
    expect(String(said.mock.calls[0]?.[0])).toMatch(/^Error: (?:secret inside|Astro answered 500 without a word)/);
    expect([status, body.toString()]).toEqual([500, 'サーバーでエラーが発生しました。数分後にもう一度お試しください。\n']);
  });

  test('ends also when Astro sets only the status', async () => {
    const { ask } = await site("response.statusCode = 500; response.end('Internal Server Error');");
    const { status, headers } = await ask('/api/x');
    expect([status, headers['x-content-type-options']]).toEqual([500, 'nosniff']);
  });

  test('is given the services: folder of what is written, clock, origin', async () => {
    const { ask } = await site("const { varDir, now, siteUrl } = locals.services; response.writeHead(200, { 'content-type': 'application/json' }); response.end(JSON.stringify({ varDir, now: now(), siteUrl }));");
    expect(JSON.parse((await ask('/api/x')).body.toString())).toEqual({ varDir: expect.stringMatching(/\/var$/), now: expect.stringMatching(/^\d{4}-/), siteUrl: 'http://localhost:4321' });
  });
});
