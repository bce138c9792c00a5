import { describe, expect, test } from 'vitest';
import { ocopCertificateSchema } from '#domain/catalog/ocop.schema.ts';
import { certificateEnd, ocopState, starsHeld } from '#domain/catalog/ocop-state.ts';
import { plainCertificate } from '../../../fixtures/facts.ts';

const certificate = (issued: string, state: 'valid' | 'renewing' | 'withdrawn' = 'valid') => ocopCertificateSchema.parse({ ...plainCertificate, issued, state });

describe('the end of an OCOP certificate', () => {
  test.each([
    ['2023-11-23', '2026-11-23'],
    ['2024-02-29', '2027-02-28'],
    ['2023-12-31', '2026-12-31'],
  ])('issued on %s is %s, 36 months later', (issued, end) => {
    expect(certificateEnd({ issued })).toBe(end);
  });
});

describe('a certificate that ends on 23 November 2026', () => {
  test.each([
    ['2026-08-24', 'valid', 'ninety-one days before'],
    ['2026-08-25', 'soon', 'ninety days before'],
    ['2026-11-22', 'soon', 'on the day before'],
    ['2026-11-23', 'soon', 'on its last day, which still counts'],
    ['2026-11-24', 'lapsed', 'on the day after'],
    ['2030-01-01', 'lapsed', 'years later'],
  ])('is on %s %s: %s', (today, state) => {
    expect(ocopState(certificate('2023-11-23'), today)).toBe(state);
  });
});

describe('whatever the day', () => {
  test('a certificate that was taken back is withdrawn', () => {
    for (const today of ['2024-01-01', '2026-11-23', '2030-01-01']) expect(ocopState(certificate('2023-11-23', 'withdrawn'), today)).toBe('withdrawn');
  });

  test('one that is being evaluated again runs and lapses like any other', () => {
    expect(['2026-01-01', '2026-10-01', '2026-11-24'].map((today) => ocopState(certificate('2023-11-23', 'renewing'), today))).toEqual(['valid', 'soon', 'lapsed']);
  });

  test('a product without a certificate has none', () => {
    expect(ocopState(undefined, '2026-11-23')).toBe('none');
  });
});

test('Stars are shown as held only while the certificate is in force', () => {
  expect((['none', 'valid', 'soon', 'lapsed', 'withdrawn'] as const).filter(starsHeld)).toEqual(['valid', 'soon']);
});
