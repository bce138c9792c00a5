import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { checkCatalogue } from '#server/catalog/check-catalogue.ts';
import { type RawCatalogue, readCatalogue } from '#server/catalog/read-catalogue.ts';
import { lastingTempFolder, tempFolder } from '../../fixtures/temp-folder.ts';

const products = 60;
const today = '2026-11-23';

function generate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/generate.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Digest of each file, by its path. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

describe('a generated catalogue', () => {
  let out: string;
  let catalogue: RawCatalogue;

  beforeAll(async () => {
    out = join(await lastingTempFolder(), 'catalogue');
    expect(generate('--products', String(products), '--out', out)).toMatchObject({ status: 0, stderr: '' });
    catalogue = await readCatalogue(out, today);
  });

  test('has as many products as were asked for, and a cooperative for about seven of them', () => {
    expect(catalogue.entries.products).toHaveLength(products);
    expect(catalogue.entries.cooperatives).toHaveLength(Math.round(products / 7));
    expect(catalogue.commodities.length).toBeGreaterThanOrEqual(134);
    expect(catalogue.entries.fairs.length).toBeGreaterThanOrEqual(2);
    expect(catalogue.entries.stories.length).toBeGreaterThan(4);
  });

  test('has no errors, no missing or stale translation: lapsed papers and unconfirmed HS codes are all it is warned of', async () => {
    const codes = new Set((await checkCatalogue(catalogue, today)).map(({ severity, code }) => `${severity} ${code}`));
    expect([...codes].sort()).toEqual(['warning content.certificate_lapsed', 'warning content.hs_unconfirmed']);
  });

  test('says all in five languages, in 60 to 160 words a body', () => {
    for (const { slug, texts } of catalogue.entries.products) {
      expect(Object.keys(texts).sort(), slug).toEqual([...localeCodes].sort());
      const words = texts.vi?.body.split(/\s+/).length ?? 0;
      expect(words, slug).toBeGreaterThan(60);
      expect(words, slug).toBeLessThan(160);
      expect(texts.ja?.body, slug).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test('is marked as sample throughout, and its cooperatives can be reached by nobody', () => {
    const { products: goods, cooperatives, fairs, stories } = catalogue.entries;
    expect([...goods, ...cooperatives, ...fairs, ...stories].filter(({ facts }) => !facts.sample)).toEqual([]);
    for (const { facts } of cooperatives) expect(facts.contacts.email).toMatch(/\.invalid$/);
  });

  test('has the variety of a real one', () => {
    const facts = catalogue.entries.products.map((product) => product.facts);
    const both = (isSo: (item: (typeof facts)[number]) => boolean) => new Set(facts.map(isSo)).size === 2;
    for (const key of ['carton', 'pallet', 'allergens', 'price', 'samplePrice', 'gate', 'leadTimeDays', 'capacity', 'shelfLife'] as const)
      expect(
        both((item) => item[key] !== undefined),
        key,
      ).toBe(true);
    expect(both(({ ocop }) => ocop.certificate !== undefined)).toBe(true);
    expect(both(({ hs }) => hs.confirmed)).toBe(true);
    expect(new Set(facts.map(({ certificates }) => certificates.length)).size).toBeGreaterThan(3);
    expect(facts.some(({ pictures }) => pictures.some((picture) => 'file' in picture))).toBe(true);
    const states = facts.flatMap(({ access }) => Object.values(access).flatMap((market) => Object.values(market ?? {}).map(({ state }) => state)));
    expect(new Set(states)).toEqual(new Set(['held', 'in-progress', 'missing', 'not-applicable']));
    expect(facts.some(({ access }) => Object.values(access).some((market) => Object.values(market ?? {}).some(({ test: report, certificate }) => report ?? certificate)))).toBe(true);
  });

  test('is the same, byte by byte, from the same seed, and another from another', async () => {
    const [again, other] = [join(await tempFolder(), 'again'), join(await tempFolder(), 'other')];
    generate('--products', String(products), '--out', again, '--seed', '1');
    generate('--products', String(products), '--out', other, '--seed', '2');
    expect(digests(again)).toEqual(digests(out));
    expect(digests(other)).not.toEqual(digests(out));
  });
});

describe('the folder', () => {
  test('that holds what somebody else made is refused and left alone', async () => {
    const folder = await tempFolder();
    writeFileSync(join(folder, 'letter.txt'), 'dear');
    const { status, stderr } = generate('--products', '1', '--out', folder);
    expect(status).toBe(1);
    expect(stderr).toContain('files that this program did not make');
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });

  test('that this program made is made anew: nothing of the old catalogue stays', async () => {
    const folder = await tempFolder();
    generate('--products', '1', '--out', folder);
    mkdirSync(join(folder, 'products', 'left-over'));
    expect(generate('--products', '1', '--out', folder).status).toBe(0);
    expect(existsSync(join(folder, 'products', 'left-over'))).toBe(false);
  });

  test('that is a file is refused', async () => {
    const file = join(await tempFolder(), 'file');
    writeFileSync(file, '');
    expect(generate('--products', '1', '--out', file)).toMatchObject({ status: 1, stderr: expect.stringContaining('is a file') });
  });
});

describe('wrong usage', () => {
  test.each([
    ['no number of products', ['--out', 'x'], '--products is “”'],
    ['none at all', ['--products', '0', '--out', 'x'], '--products is “0”'],
    ['a number in words', ['--products', 'many', '--out', 'x'], '--products is “many”'],
    ['no folder', ['--products', '5'], '--out is missing'],
    ['a seed in words', ['--products', '5', '--out', 'x', '--seed', 'red'], '--seed is “red”'],
    ['an option that does not exist', ['--products', '5', '--out', 'x', '--colour', 'red'], '--colour'],
  ])('ends with exit code 2 and a sentence: %s', (_what, args, sentence) => {
    const { status, stderr } = generate(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Usage: npm run generate');
    expect(existsSync('x')).toBe(false);
  });
});
