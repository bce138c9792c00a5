import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isCalendarDate, monthOf, vietnamDate } from '#lib/calendar-date.ts';

describe('isCalendarDate', () => {
  test.each(['2026-01-31', '2024-02-29', '2000-02-29', '2026-12-31'])('takes %s, which exists', (day) => {
    expect(isCalendarDate(day)).toBe(true);
  });

  test.each(['2026-02-31', '2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])('refuses %s, which no calendar has', (day) => {
    expect(isCalendarDate(day)).toBe(false);
  });

  test.each(['2026-1-5', '26-01-05', '2026/01/05', '05-01-2026', '2026-01-05T00:00:00Z', ' 2026-01-05', ''])('refuses “%s”, which is written another way', (day) => {
    expect(isCalendarDate(day)).toBe(false);
  });
});

describe('addMonths', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2024-02-29', 36, '2027-02-28'],
  ])('moves %s by %i months to the last day that the month has', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test.each([
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-01', 12, '2027-12-01'],
    ['2026-06-10', -30, '2023-12-10'],
    ['2026-06-10', 0, '2026-06-10'],
  ])('carries %s by %i months over the years', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('days', () => {
  test('move over the end of a month, of a year and of February in a leap year', () => {
    expect([addDays('2026-01-31', 1), addDays('2026-12-31', 1), addDays('2024-02-28', 1), addDays('2026-03-01', -1)]).toEqual(['2026-02-01', '2027-01-01', '2024-02-29', '2026-02-28']);
  });

  test('between two days are counted forwards and backwards', () => {
    expect([daysBetween('2026-02-28', '2026-03-01'), daysBetween('2024-02-28', '2024-03-01'), daysBetween('2026-03-01', '2026-02-28'), daysBetween('2026-03-01', '2026-03-01')]).toEqual([1, 2, -1, 0]);
  });

  test('know their month', () => {
    expect([monthOf('2026-01-31'), monthOf('2026-12-01')]).toEqual([1, 12]);
  });

  test('that are no days are refused by name', () => {
    expect(() => addMonths('2026', 1)).toThrow('Not a day: 2026');
  });
});

describe('vietnamDate', () => {
  test('turns to the next day at 17:00 UTC, which is midnight in Vietnam', () => {
    expect(vietnamDate(new Date('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
    expect(vietnamDate(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
  });
});
