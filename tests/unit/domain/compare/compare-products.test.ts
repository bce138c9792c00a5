import { describe, expect, test } from 'vitest';
import type { Catalogue, Market } from '#domain/catalog/catalogue.ts';
import { candidates, readyComparisons } from '#domain/compare/candidates.ts';
import { compareProducts } from '#domain/compare/compare-products.ts';
import type { CompareRow } from '#domain/compare/compare-values.ts';
import { commodity, emptyCatalogue, entry } from '../../../fixtures/entries.ts';
import { cooperative, plainCertificate, product, requirement } from '../../../fixtures/facts.ts';

const today = '2026-11-23';
const market = (slug: 'china' | 'japan', readers: 'zh' | 'ja'): Market => entry('markets', slug, { code: slug === 'china' ? 'CN' : 'JP', readers, requirements: [requirement('label'), requirement('residue-test')], access: [], allergens: [], checked: '2026-11-01', sources: [{ title: 'GACC' }] });
const goods = (slug: string, facts: Parameters<typeof product>[0] = {}) => {
  const made = entry('products', slug, product(facts));
  made.texts.vi.fields.specs = [];
  return made;
};
const star = goods('star', {
  shelfLife: { value: 24, unit: 'month' },
  ocop: { group: 'food', subgroup: 'spice', certificate: plainCertificate },
  access: { china: { label: { state: 'held', issued: '2026-01-01' } } },
  certificates: [{ id: 'h', type: 'haccp', number: '1', issuer: 'QUACERT', issued: '2020-01-01', expires: '2026-11-22' }],
});
const plain = goods('plain');
const other = goods('other', { commodity: 'honey', form: 'honey', hs: { code: '040900' }, cooperative: 'thai-hoa' });
const scarf = goods('scarf', { commodity: 'cloth', form: 'textile', cooperative: 'na-sam', ocop: { group: 'craft', subgroup: 'textile' } });
const shawl = goods('shawl', { commodity: 'cloth', form: 'textile', cooperative: 'na-sam', ocop: { group: 'craft', subgroup: 'textile' } });

const catalogue: Catalogue = {
  ...emptyCatalogue,
  commodities: [commodity('honey', 'honey'), commodity('star-anise', 'spice'), commodity('cloth', 'textile')],
  cooperatives: [entry('cooperatives', 'thai-hoa', cooperative({ languages: ['vi', 'zh'] })), entry('cooperatives', 'na-sam', cooperative())],
  products: [star, plain, other, scarf, shawl],
  markets: [market('china', 'zh'), market('japan', 'ja')],
};
const rowsOf = (products: Parameters<typeof compareProducts>[0], locale: 'vi' | 'ja' = 'vi') => compareProducts(products, catalogue, locale, today).flatMap(({ rows }) => rows);
const row = <Kind extends CompareRow['kind']>(rows: CompareRow[], kind: Kind) => rows.find((item): item is Extract<CompareRow, { kind: Kind }> => item.kind === kind);

describe('a comparison', () => {
  test('has a cell for each product in every row, in the order of the products', () => {
    for (const products of [[star], [plain, star], [star, plain, other, scarf]]) {
      const rows = rowsOf(products);
      expect(rows.length).toBeGreaterThan(15);
      expect(rows.filter(({ cells }) => cells.length !== products.length)).toEqual([]);
      expect(row(rows, 'commodity')?.cells).toEqual(products.map(({ facts }) => ({ value: { id: facts.commodity } })));
    }
  });

  test('invents nothing: what a product leaves out is not stated, and a price, a sample or stars that it has not are none', () => {
    const rows = rowsOf([star, plain]);
    expect(row(rows, 'shelfLife')).toMatchObject({ cells: [{ value: { value: 24, unit: 'month' } }, 'not-stated'], differs: true });
    expect([row(rows, 'capacity')?.cells, row(rows, 'price')?.cells, row(rows, 'sample')?.cells]).toEqual([
      ['not-stated', 'not-stated'],
      ['none', 'none'],
      ['none', 'none'],
    ]);
    expect(row(rows, 'ocop')).toMatchObject({ cells: [{ value: { stars: 4 } }, 'none'], differs: true });
  });

  test('asks no scarf for its shelf life, and leaves out what concerns none of the products', () => {
    expect(row(rowsOf([star, scarf]), 'shelfLife')?.cells).toEqual([{ value: { value: 24, unit: 'month' } }, 'not-applicable']);
    const kinds = rowsOf([scarf, shawl]).map(({ kind }) => kind);
    expect(kinds.filter((kind) => ['shelfLife', 'storage', 'ingredients', 'allergens'].includes(kind))).toEqual([]);
  });

  test('marks nothing as different between a product and its twin', () => {
    expect(rowsOf([scarf, shawl]).filter(({ differs }) => differs)).toEqual([]);
  });

  test('says of a certificate that it has lapsed from the day after its last', () => {
    expect(row(rowsOf([star]), 'certificates')?.cells).toEqual([{ value: [{ type: 'haccp', expires: '2026-11-22', lapsed: true }] }]);
    expect(
      row(
        compareProducts([star], catalogue, 'vi', '2026-11-22').flatMap(({ rows }) => rows),
        'certificates',
      )?.cells,
    ).toEqual([{ value: [{ type: 'haccp', expires: '2026-11-22', lapsed: false }] }]);
  });

  test('counts the documents of each market, the market of the reader first', () => {
    const access = rowsOf([star, plain], 'ja').filter((item) => item.kind === 'access');
    expect(access.map((item) => item.market)).toEqual(['japan', 'china']);
    expect(access.map(({ cells }) => cells.map((cell) => typeof cell === 'object' && [cell.value.held, cell.value.total]))).toEqual([
      [
        [0, 2],
        [0, 2],
      ],
      [
        [1, 2],
        [0, 2],
      ],
    ]);
    expect(access.map(({ differs }) => differs)).toEqual([false, true]);
  });

  test('leaves out a section that has no row', () => {
    expect(compareProducts([star, plain], catalogue, 'vi', today).map(({ id }) => id)).not.toContain('quality');
  });
});

describe('what can be added', () => {
  test('is of the same commodity first, then of the same cooperative, never what stands there', () => {
    expect(candidates([star], catalogue, 9).map(({ slug }) => slug)).toEqual(['plain', 'other']);
    expect(candidates([star, plain], catalogue, 9).map(({ slug }) => slug)).toEqual(['other']);
    expect(candidates([star], catalogue, 1).map(({ slug }) => slug)).toEqual(['plain']);
    expect(candidates([], catalogue, 9)).toEqual([]);
  });

  test('for a reader who chose nothing is each commodity with a choice', () => {
    expect(readyComparisons(catalogue, 9).map(({ commodity: { id }, products }) => [id, products.map(({ slug }) => slug)])).toEqual([
      ['star-anise', ['star', 'plain']],
      ['cloth', ['scarf', 'shawl']],
    ]);
    expect(readyComparisons(catalogue, 1)).toHaveLength(1);
  });
});
