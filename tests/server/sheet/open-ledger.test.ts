import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '#server/sheet/open-ledger.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const now = new Date('2026-11-23T02:00:00Z');
const mark = { slug: 'tea', locale: 'ja' as const, digest: '0123456789abcdef' };

test('The ledger stands on disk and is read again by the next server', async () => {
  const path = join(await tempFolder(), 'sheets', 'ledger.jsonl');
  expect(openLedger(path).record([mark], now)).toBe(1);
  const next = openLedger(path);
  expect(next.record([mark], now)).toBe(0);
  expect(next.verdict(mark.digest)).toMatchObject({ state: 'current', slug: 'tea', from: now.toISOString() });
  expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify({ ...mark, from: now.toISOString() })}\n`);
});

test('A line that a kill cut short is passed over, and does not spoil the line after it', async () => {
  const path = join(await tempFolder(), 'ledger.jsonl');
  openLedger(path).record([mark], now);
  appendFileSync(path, '{"slug":"tea","loc');
  const later = { ...mark, digest: 'fedcba9876543210' };
  expect(openLedger(path).record([later], now)).toBe(1);
  const read = openLedger(path);
  expect([read.verdict(mark.digest).state, read.verdict(later.digest).state]).toEqual(['replaced', 'current']);
});

test('85,000 sheets that are known already cost no line and little time', async () => {
  const path = join(await tempFolder(), 'ledger.jsonl');
  const marks = Array.from({ length: 85_000 }, (_, at) => ({ slug: `product-${at % 17_000}`, locale: (['vi', 'en', 'zh', 'ko', 'ja'] as const)[Math.floor(at / 17_000)] ?? 'vi', digest: at.toString(16).padStart(16, '0') }));
  const ledger = openLedger(path);
  expect(ledger.record(marks, now)).toBe(85_000);
  const started = performance.now();
  expect(ledger.record(marks, now)).toBe(0);
  expect(performance.now() - started).toBeLessThan(2000);
});
