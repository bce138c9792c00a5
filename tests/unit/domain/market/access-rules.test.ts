import { describe, expect, test } from 'vitest';
import { accessCard, touches } from '#domain/market/access-card.ts';
import { china, product, requirement, rule } from '../../../fixtures/facts.ts';

const fresh = product({ form: 'fresh', commodity: 'persimmon', ocop: { group: 'food', subgroup: 'fresh-produce' } });

describe('a rule touches a product', () => {
  test.each([
    ['of any kind when it says nothing', {}, true],
    ['of its group', { groups: ['food'] }, true],
    ['of no other group', { groups: ['craft'] }, false],
    ['of its form', { forms: ['fresh', 'dried'] }, true],
    ['of no other form', { forms: ['dried'] }, false],
    ['not of a form that it excepts', { exceptForms: ['fresh'] }, false],
    ['of its commodity', { commodities: ['persimmon'] }, true],
    ['of no other commodity', { commodities: ['honey'] }, false],
    ['not of a commodity that it excepts', { exceptCommodities: ['persimmon'] }, false],
    ['only when all conditions hold', { forms: ['fresh'], commodities: ['honey'] }, false],
    ['never when it lists none', { forms: [] }, false],
  ] as const)('%s', (_what, appliesTo, expected) => {
    expect(touches(structuredClone(appliesTo) as never, fresh)).toBe(expected);
  });
});

describe('the verdict', () => {
  const verdict = (...rules: ReturnType<typeof rule>[]) => accessCard(fresh, [], china([requirement('label')], rules), '2026-11-23');

  test('is that of the first rule that touches the product', () => {
    expect(verdict(rule('listed', { commodities: ['honey'] }), rule('not-exportable', { forms: ['fresh'] }), rule('listed'))).toMatchObject({ verdict: 'not-exportable', rule: { id: 'is-not-exportable' } });
  });

  test('is “not confirmed” when no rule touches it, and names no rule', () => {
    const card = verdict(rule('listed', { commodities: ['honey'] }));
    expect([card.verdict, 'rule' in card]).toEqual(['not-confirmed', false]);
  });

  test('does not change with the documents that are held', () => {
    const everything = product({ form: 'fresh', commodity: 'persimmon', access: { china: { label: { state: 'held', number: 'N-1' } } } });
    expect(accessCard(everything, [], china([requirement('label')], [rule('not-exportable')]), '2026-11-23')).toMatchObject({ held: 1, total: 1, verdict: 'not-exportable' });
  });
});

test('Only documents whose rule touches the product are asked for', () => {
  const requirements = [requirement('label', { appliesTo: { forms: ['dried'] } }), requirement('planting-area-code', { appliesTo: { forms: ['fresh'] } })];
  expect(accessCard(fresh, [], china(requirements), '2026-11-23').rows.map((row) => row.requirement.id)).toEqual(['planting-area-code']);
});

test('A document that does not apply is shown and leaves the count', () => {
  const crafts = product({ access: { china: { label: { state: 'not-applicable' } } } });
  expect(accessCard(crafts, [], china([requirement('label'), requirement('residue-test')]), '2026-11-23')).toMatchObject({ rows: [{ state: 'not-applicable' }, { state: 'not-confirmed' }], held: 0, total: 1 });
});
