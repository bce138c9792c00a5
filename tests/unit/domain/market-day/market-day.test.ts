import { describe, expect, test } from 'vitest';
import { isMarketDay, lunarDayOf, nextMarketDay } from '#domain/market-day/market-day.ts';

const months = [
  { starts: '2026-11-09', month: 10, leap: false },
  { starts: '2026-12-09', month: 11, leap: false },
  { starts: '2027-01-08', month: 12, leap: false },
];

test('Kỳ Lừa meets on the lunar days that end in 2 and 7', () => {
  const days = Array.from({ length: 30 }, (_, at) => at + 1);
  expect(days.filter((day) => isMarketDay({ day }))).toEqual([2, 7, 12, 17, 22, 27]);
});

describe('the lunar day', () => {
  test.each([
    ['2026-11-09', { day: 1, month: 10, leap: false }],
    ['2026-11-23', { day: 15, month: 10, leap: false }],
    ['2026-12-08', { day: 30, month: 10, leap: false }],
    ['2026-12-09', { day: 1, month: 11, leap: false }],
    ['2027-02-06', { day: 30, month: 12, leap: false }],
  ])('of %s is read off the months', (date, lunar) => {
    expect(lunarDayOf(date, months)).toEqual(lunar);
  });

  test.each(['2026-11-08', '2027-02-07'])('of %s is unknown, outside the months that are carried', (date) => {
    expect(lunarDayOf(date, months)).toBeUndefined();
  });
});

describe('the next market day', () => {
  test.each([
    ['2026-11-23', '2026-11-25', 17],
    ['2026-11-25', '2026-11-30', 22],
    ['2026-12-05', '2026-12-10', 2],
  ])('after %s is %s, never the day itself', (after, date, day) => {
    expect(nextMarketDay(after, months)).toMatchObject({ date, lunar: { day } });
  });

  test('is unknown where no months are carried', () => {
    expect(nextMarketDay('2026-11-23', [])).toBeUndefined();
  });
});
