import { describe, expect, test } from 'vitest';
import { commoditySchema } from '#domain/catalog/commodity.schema.ts';
import { cooperativeFactsSchema } from '#domain/catalog/cooperative.schema.ts';
import { cooperative, issuesOf, plainCooperative } from '../../../fixtures/facts.ts';

const issues = (changes: object) => issuesOf(cooperativeFactsSchema, { ...plainCooperative, ...changes });

describe('a cooperative', () => {
  test('that is real takes no part and shows no contact until it agreed', () => {
    expect(cooperative()).toMatchObject({ sample: false, takesPart: false, contacts: {} });
  });

  test('that is real names a source', () => {
    expect(issues({ sources: [] })).toEqual(['sources: a real cooperative needs at least one source with a date']);
  });

  test('that is invented needs no source', () => {
    expect(issues({ sample: true, sources: [] })).toEqual([]);
  });

  test('that is invented may have no address at which someone real reads', () => {
    expect(issues({ sample: true, contacts: { email: 'a@example.com' } })).toEqual(['contacts.email: an invented cooperative needs an address that ends in .invalid']);
    expect(issues({ sample: true, contacts: { email: 'a@hoi.invalid' } })).toEqual([]);
  });

  test('never mixes households and persons', () => {
    expect(issues({ members: { count: 41 } })).toEqual([expect.stringMatching(/^members\.of: /)]);
  });

  test('is rated under Circular 01/2020 and nothing else', () => {
    expect(issues({ rating: { level: 'good', year: 2025, basis: 'ISO 9001' } })).toEqual([expect.stringMatching(/^rating\.basis: /)]);
  });
});

describe('a commodity', () => {
  const names = { vi: ['hồi'], en: ['star anise'], zh: ['八角'], ko: ['팔각'], ja: ['八角'] };
  const drawingAlt = { vi: 'a', en: 'a', zh: 'a', ko: 'a', ja: 'a' };
  const plain = { group: 'spice', hs: ['090961'], names, drawing: 'star-anise', drawingAlt, about: { vi: 'Quả hồi khô của rừng Lạng Sơn.' } };

  test('has its names in five languages and its text in Vietnamese at least', () => {
    expect(issuesOf(commoditySchema, plain)).toEqual([]);
    expect(issuesOf(commoditySchema, { ...plain, names: { ...names, ja: undefined } })).toEqual([expect.stringMatching(/^names\.ja: /)]);
    expect(issuesOf(commoditySchema, { ...plain, about: { en: 'Dried fruit of the star anise tree.' } })).toEqual([expect.stringMatching(/^about\.vi: /)]);
  });

  test('writes HS codes as six digits without a dot', () => {
    expect(issuesOf(commoditySchema, { ...plain, hs: ['0909.61'] })).toEqual(['hs.0: write six digits without a dot, such as 090961']);
  });
});
