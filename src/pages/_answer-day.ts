import { nextMarketDay } from '#domain/market-day/market-day.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { lunarMonths } from '#server/market-day/lunar-months.ts';

/** The market day by which an inquiry of today is answered. */
export function answerDay(today: CalendarDate) {
  const day = nextMarketDay(today, lunarMonths(today, 40));
  if (!day) throw new Error(`No market day follows ${today}.`);
  return day;
}
