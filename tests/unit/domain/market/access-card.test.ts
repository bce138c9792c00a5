import { describe, expect, test } from 'vitest';
import { accessCard } from '#domain/market/access-card.ts';
import { china, product, requirement } from '../../../fixtures/facts.ts';

const today = '2026-11-23';
const card = (facts: Parameters<typeof product>[0], requirements = [requirement('label')], registrations: Parameters<typeof accessCard>[1] = []) => accessCard(product(facts), registrations, china(requirements), today);
const certificate = { id: 'haccp', type: 'haccp', number: 'HC-1', issuer: 'Bộ Y tế', issued: '2024-01-01' } as const;
const registration = { market: 'china', requirement: 'label', number: 'CN-7', issued: '2025-01-01', expires: '2026-11-23' } as const;

describe('a document of the producer', () => {
  test.each(['held', 'in-progress', 'missing', 'not-applicable'] as const)('that is said to be %s is shown as such', (state) => {
    expect(card({ access: { china: { label: { state, number: 'N-1' } } } }).rows[0]?.state).toBe(state);
  });

  test('of which nobody speaks is not confirmed', () => {
    expect(card({}).rows[0]?.state).toBe('not-confirmed');
  });

  test('that is held for another market is not confirmed here', () => {
    expect(card({ access: { korea: { label: { state: 'held', number: 'N-1' } } } }).rows[0]?.state).toBe('not-confirmed');
  });

  test('is held on its last day and has lapsed on the day after', () => {
    const of = (expires: string) => card({ access: { china: { label: { state: 'held', number: 'N-1', expires } } } });
    expect([of('2026-11-23').rows[0]?.state, of('2026-11-22').rows[0]?.state]).toEqual(['held', 'lapsed']);
    expect([of('2026-11-23').held, of('2026-11-22').held]).toEqual([1, 0]);
  });

  test('takes number and dates from the certificate that proves it, and lapses with it', () => {
    const proved = (expires: string) => card({ certificates: [{ ...certificate, expires }], access: { china: { label: { state: 'held', certificate: 'haccp' } } } }).rows[0];
    expect(proved('2027-01-01')).toMatchObject({ state: 'held', number: 'HC-1', issued: '2024-01-01', expires: '2027-01-01' });
    expect(proved('2026-01-01')?.state).toBe('lapsed');
  });

  test('takes number and day from the test report that proves it', () => {
    const report = { id: 'residue', kind: 'residue', laboratory: 'Quatest 1', number: 'TN-1', date: '2026-05-05' } as const;
    expect(card({ tests: [report], access: { china: { label: { state: 'held', test: 'residue' } } } }).rows[0]).toMatchObject({ state: 'held', number: 'TN-1', issued: '2026-05-05' });
  });
});

describe('the registration of the cooperative', () => {
  test('counts for its products until its last day', () => {
    expect(card({}, undefined, [registration])).toMatchObject({ held: 1, rows: [{ state: 'held', number: 'CN-7' }] });
    expect(card({}, undefined, [{ ...registration, expires: '2026-11-22' }])).toMatchObject({ held: 0, rows: [{ state: 'lapsed' }] });
  });

  test('does not count for another market or another document', () => {
    expect(card({}, undefined, [{ ...registration, market: 'japan' }]).rows[0]?.state).toBe('not-confirmed');
    expect(card({}, undefined, [{ ...registration, requirement: 'residue-test' }]).rows[0]?.state).toBe('not-confirmed');
  });

  test('gives way to what is said of the product itself', () => {
    expect(card({ access: { china: { label: { state: 'missing' } } } }, undefined, [registration]).rows[0]?.state).toBe('missing');
  });
});

describe('documents that the producer cannot hold', () => {
  const requirements = [requirement('phytosanitary', { duty: 'consignment' }), requirement('notification', { duty: 'importer' })];

  test('are shown as such and never counted, whatever is said of them', () => {
    const access = { china: { phytosanitary: { state: 'held', number: 'N-1' }, notification: { state: 'held', number: 'N-2' } } } as const;
    expect(card({ access }, requirements)).toMatchObject({ rows: [{ state: 'per-consignment' }, { state: 'importer' }], held: 0, total: 0 });
  });
});
