import { expect, test } from 'vitest';
import { dotted } from '#lib/dotted.ts';

test('Facts on one line are parted by a dot that never begins a line', () => {
  expect(dotted(['TN-0000', '2026-08-10'])).toBe('TN-0000\u00a0· 2026-08-10');
});

test('Facts that are not there leave no dot', () => {
  expect(dotted(['TN-0000', undefined, false])).toBe('TN-0000');
  expect(dotted([])).toBe('');
});
