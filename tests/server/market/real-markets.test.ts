import { describe, expect, test } from 'vitest';
import { marketIds, nonFoodForms, type ProductFacts } from '#domain/catalog/product.schema.ts';
import { accessCard } from '#domain/market/access-card.ts';
import { readCatalogue } from '#server/catalog/read-catalogue.ts';
import { product } from '../../fixtures/facts.ts';

const today = '2026-11-23';
const { entries } = await readCatalogue('content', today);
const markets = new Map(entries.markets.map((market) => [market.slug, market]));

function cardOfFacts(market: string, facts: ProductFacts) {
  const found = markets.get(market);
  if (!found) throw new Error(`content/markets/${market} is missing.`);
  return accessCard(facts, [], found, today);
}
const cardOf = (market: string, facts: Parameters<typeof product>[0]) => cardOfFacts(market, product(facts));
const fresh = (commodity: string) => ({ form: 'fresh', commodity, ocop: { group: 'food', subgroup: 'fresh-produce' } }) as const;

describe.each(marketIds)('%s', (market) => {
  test.each(['roast-duck', 'chinese-sausage', 'smoked-buffalo'])('does not take meat: %s', (commodity) => {
    expect(cardOf(market, { form: 'prepared', commodity, ocop: { group: 'food', subgroup: 'animal-product' } }).verdict).toBe('not-exportable');
  });

  test.each(['custard-apple', 'persimmon', 'mandarin'])('has not confirmed fresh fruit, and a rule says so: %s', (commodity) => {
    expect(cardOf(market, fresh(commodity))).toMatchObject({ verdict: 'not-confirmed', rule: { id: 'fresh-fruit' } });
  });

  test.each([...nonFoodForms])('asks for no food document for what nobody eats: %s', (form) => {
    const { rows, total } = cardOf(market, { form, commodity: 'brocade', ocop: { group: 'craft', subgroup: 'textile' } });
    expect([rows.filter(({ requirement }) => requirement.duty === 'producer'), total]).toEqual([[], 0]);
  });

  test('asks for a health certificate with every consignment of honey', () => {
    const honey = cardOf(market, { form: 'honey', commodity: 'honey', ocop: { group: 'food', subgroup: 'honey-other' } });
    expect(honey.rows).toContainEqual(expect.objectContaining({ state: 'per-consignment', requirement: expect.objectContaining({ id: 'health-certificate' }) }));
  });

  test('calls sourced only what names its source', () => {
    const rules = markets.get(market)?.facts.requirements ?? [];
    expect(rules.filter(({ basis, source }) => basis === 'sourced' && !source)).toEqual([]);
  });
});

describe('the grass jelly herb', () => {
  const verdict = (form: 'herb' | 'powder' | 'prepared', market = 'china') => cardOf(market, { form, commodity: 'grass-jelly-plant', ocop: { group: 'food', subgroup: 'honey-other' } }).verdict;

  test('is listed in China, whose protocol says nothing of powder or finished jelly', () => {
    expect([verdict('herb'), verdict('powder'), verdict('prepared')]).toEqual(['listed', 'not-confirmed', 'not-confirmed']);
  });

  test('is listed nowhere else', () => {
    expect([verdict('herb', 'korea'), verdict('herb', 'japan')]).toEqual(['not-confirmed', 'not-confirmed']);
  });
});

test('No other product of the catalogue is called listed', () => {
  const listed = entries.products.filter(({ facts }) => marketIds.some((market) => cardOfFacts(market, facts).verdict === 'listed'));
  expect(listed.filter(({ facts }) => facts.commodity !== 'grass-jelly-plant').map(({ slug }) => slug)).toEqual([]);
});

test('China asks for the codes of field and packing house for fresh fruit, and not for dried', () => {
  const codes = (form: 'fresh' | 'dried') => cardOf('china', { ...fresh('persimmon'), form }).rows.filter(({ requirement }) => requirement.id.endsWith('-code')).length;
  expect([codes('fresh'), codes('dried')]).toEqual([2, 0]);
});
