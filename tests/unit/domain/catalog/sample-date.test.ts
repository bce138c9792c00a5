import { describe, expect, test } from 'vitest';
import { resolveSampleDate, resolveSampleDates } from '#domain/catalog/sample-date.ts';

describe('a sample date', () => {
  test.each([
    ['sample', '2026-11-01'],
    ['sample+2m', '2027-01-01'],
    ['sample-1m+20d', '2026-10-21'],
    ['sample-14m+11d', '2025-09-12'],
    ['sample+1d', '2026-11-02'],
    ['sample+0m-1d', '2026-10-31'],
    ['sample-39m+9d', '2023-08-10'],
  ])('%s is %s in November 2026', (written, day) => {
    expect(resolveSampleDate(written, '2026-11-23')).toBe(day);
  });

  test('is the same on every day of a month, so that a build changes nothing within it', () => {
    expect(resolveSampleDate('sample-3m+9d', '2026-11-30')).toBe(resolveSampleDate('sample-3m+9d', '2026-11-01'));
  });

  test('moves on with the month', () => {
    expect(resolveSampleDate('sample-3m+9d', '2026-12-01')).toBe('2026-09-10');
  });

  test.each(['2026-11-25', 'sample 3', 'sampler', 'sample+3', 'sample+3d+2m', 'sample+1000m', 'a sample-1m', ''])('is not “%s”, which stays as it is', (text) => {
    expect(resolveSampleDate(text, '2026-11-23')).toBe(text);
  });
});

test('Sample dates are found at every depth, and nothing else is touched', () => {
  const tree = { issued: 'sample', list: ['sample+1m', 3, null, { at: 'sample-1m' }], name: 'sample tea', on: true };
  expect(resolveSampleDates(tree, '2026-11-23')).toEqual({ issued: '2026-11-01', list: ['2026-12-01', 3, null, { at: '2026-10-01' }], name: 'sample tea', on: true });
});
