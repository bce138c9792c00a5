import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { listGaps, openGaps } from '#server/search/open-gaps.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const day = '2026-11-23';

async function openCount() {
  const path = join(await tempFolder(), 'search', 'gaps.sqlite');
  const report = vi.fn();
  return { path, report, gaps: openGaps(path, report), list: () => listGaps(path, '2026-11-01').map(({ locale, text, count }) => [locale, text, count]) };
}

test('What found nothing is counted by language and day, the most frequent first', async () => {
  const { gaps, list } = await openCount();
  for (const text of ['durian', 'Durian ', 'xyz']) {
    gaps.note({ text, locale: 'en' }, day);
    gaps.flush();
  }
  gaps.note({ text: '榴莲', locale: 'zh' }, day);
  gaps.flush();
  expect(list()).toEqual([
    ['en', 'durian', 2],
    ['en', 'xyz', 1],
    ['zh', '榴莲', 1],
  ]);
});

test('Of a word being typed only the last state counts, once', async () => {
  const { gaps, list } = await openCount();
  for (const text of ['dur', 'duri', 'duria', 'durian', 'duria']) gaps.note({ text, locale: 'en' }, day);
  gaps.flush();
  expect(list()).toEqual([['en', 'durian', 1]]);
});

test('Nothing is kept for longer than needed, and nothing before the day that is asked for is listed', async () => {
  const { gaps, path } = await openCount();
  for (const at of ['2024-01-01', '2026-10-01', day]) {
    gaps.note({ text: 'durian', locale: 'en' }, at);
    gaps.flush();
  }
  expect(listGaps(path, '2000-01-01').map(({ count }) => count)).toEqual([2]);
  expect(listGaps(path, day).map(({ count }) => count)).toEqual([1]);
});

test('A count that cannot be written is reported and stops nothing', async () => {
  const { gaps, path, report } = await openCount();
  mkdirSync(path, { recursive: true });
  gaps.note({ text: 'durian', locale: 'en' }, day);
  gaps.flush();
  expect(report).toHaveBeenCalledOnce();
});

test('Where nothing was counted nothing is listed', async () => {
  expect(listGaps(join(await tempFolder(), 'none.sqlite'), day)).toEqual([]);
});
