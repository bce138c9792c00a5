import { describe, expect, test } from 'vitest';
import { ocopGroupIds, ocopGroups, ocopSchema } from '#domain/catalog/ocop.schema.ts';
import { issuesOf, plainCertificate } from '../../../fixtures/facts.ts';

const ocop = (certificate: object) => ({ group: 'food', subgroup: 'spice', certificate: { ...plainCertificate, ...certificate } });

describe('sub-groups', () => {
  test.each(ocopGroupIds.flatMap((group) => ocopGroups[group].map((subgroup) => [group, subgroup])))('of %s: %s is taken', (group, subgroup) => {
    expect(issuesOf(ocopSchema, { group, subgroup })).toEqual([]);
  });

  test('of another group are refused with those that fit', () => {
    expect(issuesOf(ocopSchema, { group: 'beverage', subgroup: 'spice' })).toEqual(['subgroup: “spice” is not a sub-group of beverage; choose one of spirit, alcoholic, water, soft-drink']);
  });

  test('that nobody knows are refused', () => {
    expect(issuesOf(ocopSchema, { group: 'food', subgroup: 'sweets' })).toEqual([expect.stringMatching(/^subgroup: /)]);
  });
});

describe('stars', () => {
  test.each([3, 4, 5])('%i are a certificate', (stars) => {
    expect(issuesOf(ocopSchema, ocop({ stars }))).toEqual([]);
  });

  test.each([0, 1, 2, 6, 3.5, '4'])('%s are none', (stars) => {
    expect(issuesOf(ocopSchema, ocop({ stars }))).toEqual([expect.stringMatching(/^certificate\.stars: /)]);
  });
});

describe('the score', () => {
  test.each([
    [50, 3],
    [69.9, 3],
    [70, 4],
    [89.9, 4],
    [90, 5],
    [100, 5],
  ])('of %d points is %i stars and no other number', (score, stars) => {
    expect(issuesOf(ocopSchema, ocop({ score, stars }))).toEqual([]);
    for (const other of [3, 4, 5].filter((number) => number !== stars)) expect(issuesOf(ocopSchema, ocop({ score, stars: other }))).toEqual([`certificate.score: ${score} points are ${stars} stars, not ${other}`]);
  });

  test.each([49.9, 100.1, -1])('of %d points gives no certificate', (score) => {
    expect(issuesOf(ocopSchema, ocop({ score }))).toContainEqual(expect.stringMatching(/^certificate\.score: /));
  });
});
