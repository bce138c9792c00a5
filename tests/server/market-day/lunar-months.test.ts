import { describe, expect, test } from 'vitest';
import { isMarketDay, lunarDayOf, nextMarketDay } from '#domain/market-day/market-day.ts';
import { addDays, daysBetween } from '#lib/calendar-date.ts';
import { lunarMonths } from '#server/market-day/lunar-months.ts';

describe('known days of the Vietnamese calendar', () => {
  test.each([
    ['Tết 2024', '2024-02-10', 1, 1],
    ['Tết 2025', '2025-01-29', 1, 1],
    ['Tết 2026', '2026-02-17', 1, 1],
    ['Tết 2027', '2027-02-06', 1, 1],
    ['the full moon of the tenth month in 2026', '2026-11-23', 15, 10],
    ['the Mid-Autumn festival of 2026', '2026-09-25', 15, 8],
    ['Tết 2007, a day before the Chinese New Year', '2007-02-17', 1, 1],
  ])('%s is %s', (_name, date, day, month) => {
    expect(lunarDayOf(date, lunarMonths(date, 0))).toEqual({ day, month, leap: false });
  });

  test('the leap sixth month of 2025 is marked', () => {
    expect(lunarDayOf('2025-07-25', lunarMonths('2025-07-01', 60))).toEqual({ day: 1, month: 6, leap: true });
    expect(lunarDayOf('2025-07-24', lunarMonths('2025-07-01', 60))).toMatchObject({ month: 6, leap: false });
  });
});

describe.each(['2024-01-15', '2025-06-30', '2026-11-23', '2027-02-05'])('the months that a page of %s carries', (from) => {
  const months = lunarMonths(from);
  const days = Array.from({ length: 401 }, (_, at) => addDays(from, at));

  test('name every one of 400 days', () => {
    expect(days.filter((date) => !lunarDayOf(date, months))).toEqual([]);
  });

  test('have 29 or 30 days each', () => {
    expect([...new Set(months.slice(1).map(({ starts }, at) => daysBetween(months[at]?.starts ?? '', starts)))].sort()).toEqual([29, 30]);
  });

  test('count on day by day, or start a month', () => {
    const numbers = days.map((date) => lunarDayOf(date, months)?.day ?? 0);
    expect(numbers.slice(1).filter((day, at) => day !== (numbers[at] ?? 0) + 1 && day !== 1)).toEqual([]);
  });

  test('bring a market day within five days of each', () => {
    const longer = lunarMonths(from, 440);
    const waits = days.map((date) => daysBetween(date, nextMarketDay(date, longer)?.date ?? '9999-12-31'));
    expect([Math.min(...waits), Math.max(...waits)]).toEqual([1, 5]);
    expect(days.every((date) => isMarketDay(nextMarketDay(date, longer)?.lunar ?? { day: 1 }))).toBe(true);
  });
});
