import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '#server/catalog/load-content.ts';
import { byPlace } from '#server/catalog/problem.ts';
import { readStore } from '#server/catalog/read-store.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';
import { tinyCatalogue, today } from '../../fixtures/tiny-catalogue.ts';

const vi = 'products/dried-anise/vi.md';

async function loaded() {
  const catalogue = await tinyCatalogue();
  const cacheDir = await tempFolder();
  const load = async (day = today) => {
    const { errors, warnings, ...rest } = await loadContent({ contentDir: catalogue.folder, cacheDir, today: day, fileClock: Date.now() + 60_000 });
    return { ...rest, problems: [...errors, ...warnings].sort(byPlace) };
  };
  const first = await load();
  return { catalogue, load, first, store: () => readStore(first.storePath) };
}

describe('content between builds', () => {
  test('is read whole the first time, and not at all when nothing changed', async () => {
    const { first, load } = await loaded();
    expect([first.problems, first.read > 0, first.unchanged]).toEqual([[], true, 0]);
    expect(await load()).toMatchObject({ problems: [], read: 0, unchanged: first.read });
  });

  test('holds facts, five texts as HTML, pictures and commodities, ready for pages', async () => {
    const { store } = await loaded();
    expect(store()).toMatchObject({ commodities: [{ id: 'star-anise' }], products: [{ slug: 'dried-anise', facts: { commodity: 'star-anise' }, texts: { en: { html: '<h2 id="harvest">Harvest</h2>\n<p>Bags of 25 kg.</p>\n', stale: false }, vi: {}, zh: {}, ko: {}, ja: {} } }] });
  });

  test('reads one entry when one of its files changed, came or went', async () => {
    const { catalogue, load, store } = await loaded();
    await appendFile(join(catalogue.folder, vi), '\nThêm một câu.\n');
    expect((await load()).read).toBe(1);
    expect(store().products[0]?.texts.vi.html).toContain('Thêm một câu.');
    await catalogue.remove('products/dried-anise/ja.md');
    expect((await load()).read).toBe(1);
    expect(Object.keys(store().products[0]?.texts ?? {}).sort()).toEqual(['en', 'ko', 'vi', 'zh']);
  });

  test('forgets an entry that is gone', async () => {
    const { catalogue, load, store } = await loaded();
    await catalogue.remove('products/dried-anise');
    await load();
    expect(store().products).toEqual([]);
  });

  test('shows a drawing that was replaced, though no text changed', async () => {
    const { catalogue, load, store } = await loaded();
    const before = store().commodities[0]?.picture.id;
    await writeFile(join(catalogue.folder, 'drawings/star-anise.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path d="M0 0h1"/></svg>');
    expect((await load()).read).toBe(0);
    expect(store().commodities[0]?.picture.id).not.toBe(before);
  });

  test('is judged together each time: a name that lost its bearer is found in an entry that did not change', async () => {
    const { catalogue, load } = await loaded();
    const line = await catalogue.lineOf(vi, 'cooperative:');
    await catalogue.remove('cooperatives');
    expect((await load()).problems).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'content.unknown_reference', file: vi, line })]));
  });

  test('says the faults of an entry at every build until they are mended', async () => {
    const { catalogue, load } = await loaded();
    await catalogue.edit(vi, 'form: dried', 'form: driedd');
    const faults = () => load().then(({ problems }) => problems.map(({ code, file }) => `${code} ${file}`));
    expect(await faults()).toEqual([`content.schema ${vi}`]);
    expect(await faults()).toEqual([`content.schema ${vi}`]);
    await catalogue.edit(vi, 'form: driedd', 'form: dried');
    expect(await faults()).toEqual([]);
  });

  test('says every fault at once: those of an entry alone and those between entries', async () => {
    const { catalogue, load } = await loaded();
    await catalogue.edit(vi, 'commodity: star-anise', 'commodity: star-anis');
    await appendFile(join(catalogue.folder, vi), '\n<script>alert(1)</script>\n');
    expect((await load()).problems.flatMap(({ severity, code }) => (severity === 'error' ? code : [])).sort()).toEqual(['content.unknown_reference', 'content.unsafe_markdown']);
  });

  test('agrees with what content:check says, also when it was read in an earlier build', async () => {
    const { catalogue, load } = await loaded();
    await catalogue.edit(vi, 'confirmed: true', 'confirmed: false');
    await catalogue.remove('products/dried-anise/ko.md');
    await load();
    expect((await load()).problems).toEqual(await catalogue.check());
  });

  test('resolves sample dates afresh in another month', async () => {
    const { catalogue, load } = await loaded();
    await catalogue.edit(vi, 'commodity:', 'sample: true\ncommodity:');
    await catalogue.edit(vi, 'updated: "2026-11-01"', 'updated: sample-1m');
    const day = async (when: string) => readStore((await load(when)).storePath).products[0]?.facts.updated;
    expect([await day('2026-11-23'), await day('2026-12-24')]).toEqual(['2026-10-01', '2026-11-01']);
  });
});
