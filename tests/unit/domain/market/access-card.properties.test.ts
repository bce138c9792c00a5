import { expect, test } from 'vitest';
import { forms } from '#domain/catalog/product.schema.ts';
import { accessCard, touches } from '#domain/market/access-card.ts';
import type { AppliesTo } from '#domain/market/market.schema.ts';
import { china, product, requirement, rule } from '../../../fixtures/facts.ts';
import { random } from '../../../fixtures/random.ts';

const today = '2026-11-23';
const days = ['2020-01-01', '2026-11-22', today, '2026-11-24', '2030-01-01'];
const ids = ['label', 'residue-test', 'producer-registration', 'phytosanitary'];
const commodities = ['persimmon', 'honey', 'star-anise'];

function scenario(seed: number) {
  const { pick, some, maybe } = random(seed);
  const scope = (): AppliesTo => ({ forms: maybe(some(forms)), commodities: maybe(some(commodities)), exceptForms: maybe([pick(forms)]) });
  const fact = () => ({ state: pick(['held', 'in-progress', 'missing', 'not-applicable'] as const), number: 'N-1', expires: maybe(pick(days)) });
  const facts = product({ form: pick(forms), commodity: pick(commodities), access: { china: Object.fromEntries(some(ids).map((id) => [id, fact()])) } });
  const registrations = some(ids).map((id) => ({ market: 'china' as const, requirement: id, number: '1', issued: '2019-01-01', expires: maybe(pick(days)) }));
  const market = china(
    some(ids).map((id) => requirement(id, { duty: pick(['producer', 'producer', 'consignment', 'importer'] as const), appliesTo: scope() })),
    some(['listed', 'not-confirmed', 'not-exportable'] as const).map((verdict) => rule(verdict, scope())),
  );
  return { facts, market, card: accessCard(facts, registrations, market, today) };
}

const scenarios = Array.from({ length: 2000 }, (_, seed) => scenario(seed));

test('Whatever is held, no more is counted than is asked for', () => {
  const wrong = scenarios.filter(({ card }) => card.held > card.total || card.total > card.rows.length || card.held < 0);
  expect(wrong).toEqual([]);
});

test('A product is called listed only where a rule lists it', () => {
  const listed = scenarios.filter(({ card }) => card.verdict === 'listed');
  expect(listed.length).toBeGreaterThan(100);
  expect(listed.filter(({ market, facts }) => !market.facts.access.some(({ verdict, appliesTo }) => verdict === 'listed' && touches(appliesTo, facts)))).toEqual([]);
});

test('A held document is one of the producer’s, in force today, and said or registered to be held', () => {
  const held = scenarios.flatMap(({ card, facts }) => card.rows.filter(({ state }) => state === 'held').map((row) => ({ ...row, said: facts.access.china?.[row.requirement.id]?.state })));
  expect(held.length).toBeGreaterThan(100);
  expect(held.filter(({ requirement: { duty }, expires, said }) => duty !== 'producer' || (expires ?? today) < today || (said !== undefined && said !== 'held'))).toEqual([]);
});

test('Every row answers to a requirement that touches the product, in the order of the market', () => {
  const wrong = scenarios.filter(
    ({ card, market, facts }) =>
      card.rows.map(({ requirement: { id } }) => id).join() !==
      market.facts.requirements
        .filter(({ appliesTo }) => touches(appliesTo, facts))
        .map(({ id }) => id)
        .join(),
  );
  expect(wrong).toEqual([]);
});
