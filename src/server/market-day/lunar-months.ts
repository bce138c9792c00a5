import { SolarDate } from '@nghiavuive/lunar_date_vi';
import type { LunarMonth } from '#domain/market-day/market-day.ts';
import { addDays, type CalendarDate } from '#lib/calendar-date.ts';

/** The lunar months that cover a stretch of days, from the Vietnamese calendar of the library (UTC+7; the Chinese one differs now and then). */
export function lunarMonths(from: CalendarDate, days = 400): LunarMonth[] {
  const months: LunarMonth[] = [];
  const end = addDays(from, days);
  let at = addDays(from, 1 - lunarOf(from).day);
  while (at <= end) {
    const { month, leap_month: leap } = lunarOf(at);
    months.push({ starts: at, month, leap: Boolean(leap) });
    at = nextFirst(at);
  }
  return months;
}

/** A lunar month has 29 or 30 days. */
function nextFirst(first: CalendarDate): CalendarDate {
  const short = addDays(first, 29);
  return lunarOf(short).day === 1 ? short : addDays(first, 30);
}

function lunarOf(date: CalendarDate) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new SolarDate({ day, month, year }).toLunarDate().get();
}
