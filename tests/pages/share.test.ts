import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { client, readSnapshot } from '../fixtures/built-site.ts';
import { ownSite } from '../fixtures/own-site.ts';

const { products, cooperatives, fairs } = readSnapshot().catalogue;
const site = ownSite('share');

describe('share pictures of the running site', () => {
  it.each([
    ['products', products[0]?.slug],
    ['cooperatives', cooperatives[0]?.slug],
    ['fairs', fairs[0]?.slug],
  ])('are there for %s in every language, and may be kept for a day', async (kind, slug) => {
    for (const locale of localeCodes) {
      const { status, headers, body } = await site.server.ask(`/${locale}/${kind}/${slug}/share.jpg?v=1`);
      expect([status, headers['content-type'], headers['cache-control'], headers['cross-origin-resource-policy']]).toEqual([200, 'image/jpeg', 'public, max-age=86400', 'cross-origin']);
      expect(await sharp(body).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
      const again = await site.server.ask(`/${locale}/${kind}/${slug}/share.jpg`, { 'if-none-match': String(headers.etag) });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
  });

  it.each(['/ja/products/nope/share.jpg', '/ja/fairs/nope/share.jpg', '/ja/stories/nope/share.jpg'])('are not found at %s, in the language of the address', async (path) => {
    const { status, headers, body } = await site.server.ask(path);
    expect([status, headers['content-language']]).toEqual([404, 'ja']);
    expect(body.toString('utf8')).toContain('<html lang="ja"');
  });

  it('cannot be written', async () => {
    expect((await site.server.ask(`/ja/fairs/${fairs[0]?.slug}/share.jpg`, {}, 'POST')).status).toBe(405);
  });

  it('are named in the head of their page, with the address under which the server has them', async () => {
    const html = readFileSync(join(client, `ko/fairs/${fairs[0]?.slug}/index.html`), 'utf8');
    const address = new URL(/<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '');
    const { status, headers } = await site.server.ask(address.pathname + address.search);
    expect([status, headers.etag]).toEqual([200, `"${address.searchParams.get('v')}"`]);
    expect(html).toMatch(/<meta property="og:image:alt" content="[^"]{5,}"/);
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"');
  });
});
