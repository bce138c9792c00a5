import { describe, expect, test } from 'vitest';
import { type LedgerEntry, ledgerAdditions, verdictOf } from '#domain/sheet/ledger.ts';

const [monday, tuesday, friday] = ['2026-11-23T02:00:00.000Z', '2026-11-24T02:00:00.000Z', '2026-11-27T02:00:00.000Z'];
const mark = (digest: string, slug = 'tea') => ({ slug, locale: 'ja' as const, digest });
const ledgerOf = (...builds: [string, ReturnType<typeof mark>[]][]) => {
  const entries: LedgerEntry[] = [];
  for (const [from, marks] of builds) entries.push(...ledgerAdditions(entries, marks, from));
  return entries;
};

describe('the ledger', () => {
  test('adds a line for a sheet that changed, none for one that did not', () => {
    expect(ledgerOf([monday, [mark('a'), mark('b', 'oil')]], [tuesday, [mark('c'), mark('b', 'oil')]])).toEqual([
      { ...mark('a'), from: monday },
      { ...mark('b', 'oil'), from: monday },
      { ...mark('c'), from: tuesday },
    ]);
  });

  test('says of a sheet that it is current, and since when', () => {
    expect(verdictOf(ledgerOf([monday, [mark('a')]]), 'a')).toEqual({ state: 'current', slug: 'tea', locale: 'ja', from: monday });
  });

  test('says when a sheet was replaced and by which one, over several later sheets', () => {
    const entries = ledgerOf([monday, [mark('a')]], [tuesday, [mark('b')]], [friday, [mark('c')]]);
    expect(verdictOf(entries, 'a')).toEqual({ state: 'replaced', slug: 'tea', locale: 'ja', from: monday, until: tuesday, current: 'c' });
    expect(verdictOf(entries, 'c')).toMatchObject({ state: 'current', from: friday });
  });

  test('knows a sheet that came back as the current one, and the one between as replaced', () => {
    const entries = ledgerOf([monday, [mark('a')]], [tuesday, [mark('b')]], [friday, [mark('a')]]);
    expect(verdictOf(entries, 'a')).toMatchObject({ state: 'current', from: friday });
    expect(verdictOf(entries, 'b')).toMatchObject({ state: 'replaced', until: friday, current: 'a' });
  });

  test('says that a product is gone, and writes it down once', () => {
    const entries = ledgerOf([monday, [mark('a')]], [tuesday, []], [friday, []]);
    expect(entries).toHaveLength(2);
    expect(verdictOf(entries, 'a')).toEqual({ state: 'withdrawn', slug: 'tea', locale: 'ja', from: monday, until: tuesday });
  });

  test('does not know a digest that was never shown', () => {
    expect(verdictOf(ledgerOf([monday, [mark('a')]], [tuesday, []]), 'f')).toEqual({ state: 'unknown' });
  });
});
