import { expect, test } from 'vitest';
import { fairFactsSchema } from '#domain/fair/fair.schema.ts';
import { issuesOf } from '../../../fixtures/facts.ts';

const hall = { id: '1', width: 30, depth: 20, entrance: 15, zones: [{ letter: 'A', tint: 'spice', x: 1, y: 1, columns: 3, rows: 2 }] };
const plain = { starts: '2026-11-25', ends: '2026-11-29', opens: '08:30', closes: '17:30', commune: 'tam-thanh', halls: [hall], updated: '2026-11-01' };
const issues = (changes: object) => issuesOf(fairFactsSchema, { ...plain, ...changes });

test('A fair may last one day', () => {
  expect(issues({ ends: '2026-11-25' })).toEqual([]);
});

test('A fair that ends before it starts is refused', () => {
  expect(issues({ ends: '2026-11-24' })).toEqual(['ends: the last day is before the first']);
});

test('A fair that closes before it opens is refused', () => {
  expect(issues({ closes: '08:30' })).toEqual(['closes: closing comes before opening']);
});

test.each(['8:30', '24:00', '08:60', '08.30', 'morning'])('A fair does not open at “%s”', (opens) => {
  expect(issues({ opens })).toContainEqual('opens: write the time as "08:30", in quotes');
});

test.each(['A5', 'a05', '05', 'A005'])('A booth is not called “%s”', (booth) => {
  expect(issues({ exhibitors: [{ cooperative: 'thai-hoa', booths: [booth] }] })).toEqual(['exhibitors.0.booths.0: write a booth as a letter and two digits, such as A05']);
});
