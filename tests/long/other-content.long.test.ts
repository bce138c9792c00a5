import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { ocopState } from '#domain/catalog/ocop-state.ts';
import { localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { isBuilt, readPages, readSnapshot } from '../fixtures/built-site.ts';
import { copySite, type OtherSite } from '../fixtures/other-site.ts';

const few = ['dried-star-anise-special', 'fresh-custard-apple'];
let site: OtherSite;
afterEach(() => site.remove());
const html = (path: string) => readFileSync(join(site.client, path, 'index.html'), 'utf8');

describe('a site of other content', { timeout: 400_000 }, () => {
  it('without its demonstration content still builds, says what to do, and links to nothing that is gone', () => {
    site = copySite();
    expect(site.run('content-clear-sample.ts', ['--yes'])).toMatchObject({ status: 0, output: expect.any(String) });
    expect(site.run('content-check.ts')).toMatchObject({ status: 0, output: expect.any(String) });
    expect(site.run('build.ts')).toMatchObject({ status: 0, output: expect.any(String) });
    const { catalogue } = readSnapshot(site.distDir);
    expect([catalogue.products.length, catalogue.fairs.length, catalogue.cooperatives.length]).toEqual([0, 0, 3]);
    for (const locale of localeCodes) {
      expect(html(`/${locale}/products/`)).toContain(translator(locale)('list.empty'));
      expect(html(`/${locale}/fairs/`)).toContain(translator(locale)('list.empty_other'));
    }
    const pages = readPages(site.client);
    expect(pages.filter((page) => page.html.includes('class="ribbon"'))).toEqual([]);
    const broken = pages.flatMap((page) => [...page.html.matchAll(/(?:href|src|srcset)="(\/[^"\s]*)/g)].map(([, address = '']) => address).filter((address) => !isBuilt(address, site.client)));
    expect([...new Set(broken)]).toEqual([]);
  });

  it('shows a missing translation in Vietnamese, marked, canonical to the Vietnamese and absent from hreflang and sitemap', () => {
    site = copySite(few);
    rmSync(join(site.contentDir, 'products', 'fresh-custard-apple', 'ja.md'));
    expect(site.run('build.ts')).toMatchObject({ status: 0, output: expect.any(String) });
    const page = html('/ja/products/fresh-custard-apple/');
    expect(page).toContain(translator('ja')('prov.source_shown'));
    expect(page).toMatch(/<h1 lang="vi">/);
    expect(page).toMatch(/<link rel="canonical" href="[^"]+\/vi\/products\/fresh-custard-apple\/">/);
    expect(html('/ko/products/fresh-custard-apple/')).not.toContain('rel="alternate" hreflang="ja"');
    expect(readFileSync(join(site.client, 'sitemap-0.xml'), 'utf8')).not.toContain('/ja/products/fresh-custard-apple/');
    expect(html('/ja/products/')).toMatch(/<h2 lang="vi"><a href="\/ja\/products\/fresh-custard-apple\/">/);
  });

  it('shows a photograph in the frame of the drawings, in AVIF and WebP of the widths used, none larger than the original', async () => {
    site = copySite(few);
    const folder = join(site.contentDir, 'products', 'fresh-custard-apple');
    await sharp({ create: { width: 1000, height: 750, channels: 3, background: '#557744' } })
      .jpeg()
      .toFile(join(folder, 'anh-1.jpg'));
    const source = join(folder, 'vi.md');
    writeFileSync(source, readFileSync(source, 'utf8').replace(/pictures:\n {2}- drawing: [\w-]+/, 'pictures:\n  - file: anh-1.jpg'));
    expect(site.run('build.ts')).toMatchObject({ status: 0, output: expect.any(String) });
    const page = html('/en/products/fresh-custard-apple/');
    const plate = /<picture>.*?<\/picture>/s.exec(page)?.[0] ?? '';
    const files = [...plate.matchAll(/\/pictures\/[\w-]+\.\w+/g)].map(([file]) => file);
    expect(plate).toContain('type="image/avif"');
    expect(plate).toContain('type="image/webp"');
    expect(plate).not.toContain('1200w');
    for (const file of files) expect(existsSync(join(site.client, file)), file).toBe(true);
    expect(page).not.toContain(translator('en')('prod.illustration'));
  });

  it('is not built from bad content: file, line and fix are said, and the site that was there stands', () => {
    site = copySite(few);
    expect(site.run('build.ts')).toMatchObject({ status: 0, output: expect.any(String) });
    const before = readSnapshot(site.distDir).digest;
    const source = join(site.contentDir, 'products', 'fresh-custard-apple', 'vi.md');
    writeFileSync(source, `${readFileSync(source, 'utf8').replace('commodity: custard-apple', 'commodity: custard-aple')}\n<script>alert(1)</script>\n`);
    const { status, output } = site.run('build.ts');
    expect(status).toBe(1);
    expect(output).toMatch(/content\/products\/fresh-custard-apple\/vi\.md:\d+\n\s+There is no commodity “custard-aple”\.[^\n]*\n\s+→ Did you mean “custard-apple”\?/);
    expect(output).toContain('HTML is not allowed');
    expect(output).not.toMatch(/\n\s+at .*\.ts:\d+/);
    expect(readSnapshot(site.distDir).digest).toBe(before);
  });

  it('keeps a mix of valid, soon ending and lapsed certificates two years from now', () => {
    site = copySite();
    const now = new Date(Date.now() + 730 * 86_400_000);
    expect(site.run('build.ts', [], { CHOPHIEN_NOW: now.toISOString() })).toMatchObject({ status: 0, output: expect.any(String) });
    const { catalogue } = readSnapshot(site.distDir);
    const states = new Set(catalogue.products.map(({ facts }) => ocopState(facts.ocop.certificate, vietnamDate(now))));
    expect([...states].toSorted()).toEqual(expect.arrayContaining(['lapsed', 'none', 'soon', 'valid']));
    const today = vietnamDate(now);
    expect(catalogue.fairs.some(({ facts }) => facts.starts > today) && catalogue.fairs.some(({ facts }) => facts.ends < today)).toBe(true);
  });
});
