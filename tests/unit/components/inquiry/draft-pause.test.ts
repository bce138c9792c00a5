import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftPause } from '#components/inquiry/draft-pause.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const write = vi.fn();
  return { write, pause: new DraftPause(write) };
}

test('What is typed is kept once, after the last key', () => {
  const { write, pause } = open();
  pause.typed();
  vi.advanceTimersByTime(200);
  pause.typed();
  vi.advanceTimersByTime(200);
  expect(write).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(write).toHaveBeenCalledTimes(1);
});

test('A page that is left keeps what was not kept yet, and nothing twice', () => {
  const { write, pause } = open();
  pause.typed();
  pause.flush();
  expect(write).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  pause.flush();
  expect(write).toHaveBeenCalledTimes(1);
});

test('What was sent does not come back: neither a key before nor one on the way to the receipt is kept', () => {
  const { write, pause } = open();
  pause.typed();
  pause.end();
  pause.typed();
  vi.advanceTimersByTime(1000);
  pause.flush();
  expect(write).not.toHaveBeenCalled();
  pause.begin();
  pause.typed();
  pause.flush();
  expect(write).toHaveBeenCalledTimes(1);
});
