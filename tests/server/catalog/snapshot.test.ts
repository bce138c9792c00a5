import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSnapshot } from '#server/catalog/build-snapshot.ts';
import { openCatalogue } from '#server/catalog/open-catalogue.ts';
import { emptyCatalogue, entry } from '../../fixtures/entries.ts';
import { product } from '../../fixtures/facts.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const site = 'https://chophien.example';
const of = (slug: string) => buildSnapshot({ ...emptyCatalogue, products: [entry('products', slug, product(), ['en'])] }, site, new Date('2026-11-23T02:00:00Z'));

describe('the snapshot', () => {
  test('holds facts and texts without the HTML of bodies', () => {
    expect(of('tea')).toMatchObject({ builtAt: '2026-11-23T02:00:00.000Z', siteUrl: site, catalogue: { products: [{ slug: 'tea', texts: { vi: { html: '' }, en: { html: '', fields: { name: 'tea in en' } } } }] } });
  });

  test('has a digest of the content alone: the hour of the build does not change it', () => {
    expect(buildSnapshot(of('tea').catalogue, 'http://localhost', new Date(0)).digest).toBe(of('tea').digest);
    expect(of('honey').digest).not.toBe(of('tea').digest);
  });
});

describe('a running server', () => {
  async function opened() {
    const dist = await tempFolder();
    await mkdir(join(dist, 'catalogue'));
    const put = (snapshot: object) => writeFile(join(dist, 'catalogue/snapshot.json'), JSON.stringify(snapshot));
    await put(of('tea'));
    return { put, catalogue: openCatalogue(dist) };
  }

  test('reads the snapshot once', async () => {
    const { catalogue } = await opened();
    expect(catalogue.current().catalogue.products[0]?.slug).toBe('tea');
    expect(catalogue.current()).toBe(catalogue.current());
  });

  test('notices a new one without a restart', async () => {
    const { put, catalogue } = await opened();
    catalogue.current();
    await put(of('forest-honey'));
    expect(catalogue.current().catalogue.products[0]?.slug).toBe('forest-honey');
  });

  test('refuses one of another shape with the command that mends it', async () => {
    const { put, catalogue } = await opened();
    await put({ ...of('tea'), version: 99 });
    expect(() => catalogue.current()).toThrow(/has version 99, this server reads \d+; run npm run build\.$/);
  });
});
