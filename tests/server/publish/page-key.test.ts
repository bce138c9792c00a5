import { describe, expect, test } from 'vitest';
import { pageKey } from '#server/publish/page-key.ts';

const key = (parts: object[], today = '2026-11-23', code = 'code') => pageKey(code, { catalogue: {} as never, parts }, today);

describe('the key of a page', () => {
  test('is the same for the same code, parts and day, whichever objects hold them', () => {
    expect(key([{ name: 'tea' }])).toBe(key([{ name: 'tea' }]));
  });

  test('is another for other code, other parts and another order of them', () => {
    const keys = [key([{ a: 1 }, { b: 2 }]), key([{ b: 2 }, { a: 1 }]), key([{ a: 1 }]), key([{ a: 1 }, { b: 3 }]), key([{ a: 1 }, { b: 2 }], '2026-11-23', 'other')];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the day', () => {
  const turns = (parts: object[], from: string, to: string) => key(parts, from) !== key(parts, to);

  test('does not turn a page within a month that passes no date of it', () => {
    expect(turns([{ expires: '2027-03-01', updated: '2026-10-01' }], '2026-11-02', '2026-11-29')).toBe(false);
  });

  test('turns it with the month: the season strip frames this month', () => {
    expect(turns([{}], '2026-11-30', '2026-12-01')).toBe(true);
  });

  test('turns it when a document runs out: its last day still counts', () => {
    expect(turns([{ expires: '2026-11-20' }], '2026-11-19', '2026-11-20')).toBe(true);
    expect(turns([{ expires: '2026-11-20' }], '2026-11-20', '2026-11-21')).toBe(true);
  });

  test('turns it when an OCOP certificate lapses, 36 months after its issue, and 90 days before, when it ends soon', () => {
    const certificate = [{ certificate: { issued: '2023-11-20' } }];
    expect(turns(certificate, '2026-11-20', '2026-11-21')).toBe(true);
    expect(turns(certificate, '2026-08-21', '2026-08-23')).toBe(true);
    expect(turns(certificate, '2026-08-23', '2026-08-30')).toBe(false);
  });
});
