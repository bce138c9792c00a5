import { describe, expect, test } from 'vitest';
import { dateSchema, pictureSchema, provenanceSchema, slugSchema, sourceSchema } from '#domain/catalog/fields.schema.ts';
import { issuesOf } from '../../../fixtures/facts.ts';

describe('a day', () => {
  test('of no calendar is refused with the way to write it', () => {
    expect(issuesOf(dateSchema, '2026-02-31')).toEqual([': “2026-02-31” is not a day of the calendar; write dates as year-month-day, such as 2026-11-25']);
  });

  test.each([20261125, null, '25/11/2026', new Date(0)])('is not %s', (value) => {
    expect(dateSchema.safeParse(value).success).toBe(false);
  });
});

describe('a part of an address', () => {
  test.each(['tea', 'green-tea-2', '300g'])('may be %s', (slug) => {
    expect(issuesOf(slugSchema, slug)).toEqual([]);
  });

  test.each(['Tea', 'chè', 'green tea', 'green_tea', '../tea', 'tea/..', '-tea', 'tea-', 'a--b', '', 'tea\n', '%2e', 'a'.repeat(81)])('may not be “%s”', (slug) => {
    expect(issuesOf(slugSchema, slug)).toHaveLength(1);
  });
});

describe('a picture', () => {
  test.each([{ file: 'anh-1.JPG' }, { file: 'kho.v2.webp' }, { drawing: 'star-anise' }])('is named as %o', (value) => {
    expect(issuesOf(pictureSchema, value)).toEqual([]);
  });

  test.each([{ file: '../secret.jpg' }, { file: 'a/b.jpg' }, { file: 'x.exe' }, { file: 'x.jpg.html' }, { drawing: '../x' }, { url: 'https://example.com/x.jpg' }, 'x.jpg'])('is not %o', (value) => {
    expect(pictureSchema.safeParse(value).success).toBe(false);
  });
});

describe('a source', () => {
  test.each(['2025', '2025-10', '2025-10-20'])('may be of %s', (date) => {
    expect(issuesOf(sourceSchema, { title: 'GACC', date })).toEqual([]);
  });

  test.each(['javascript:alert(1)', 'ftp://example.com', 'example.com', '//example.com'])('may not lead to %s', (url) => {
    expect(issuesOf(sourceSchema, { title: 'GACC', url })).toEqual([expect.stringMatching(/^url: /)]);
  });
});

test('A digest of a translation that a person wrote by hand is refused with the command that writes it', () => {
  expect(issuesOf(provenanceSchema, { by: 'human', date: '2026-11-23', sourceDigest: 'yes' })).toEqual(['sourceDigest: is the twelve-digit digest that `npm run content:stamp` writes']);
});
