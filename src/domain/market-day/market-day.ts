import { addDays, type CalendarDate } from '#lib/calendar-date.ts';

/** A day of the Vietnamese lunar calendar, reckoned at UTC+7. */
export interface LunarDay {
  day: number;
  month: number;
  leap: boolean;
}

/** One lunar month on the solar calendar: `starts` is its first day. Fourteen of them carry 400 days to the page. */
export interface LunarMonth {
  starts: CalendarDate;
  month: number;
  leap: boolean;
}

/** Kỳ Lừa meets on lunar days that end in 2 and 7. */
export function isMarketDay({ day }: Pick<LunarDay, 'day'>): boolean {
  return day % 5 === 2;
}

/** The lunar day of a solar day, read off the months; undefined outside them. */
export function lunarDayOf(date: CalendarDate, months: readonly LunarMonth[]): LunarDay | undefined {
  const index = months.findLastIndex(({ starts }) => starts <= date);
  const month = months[index];
  if (!month || (index === months.length - 1 && Date.parse(date) - Date.parse(month.starts) > 29 * 86_400_000)) return undefined;
  return { day: Math.round((Date.parse(date) - Date.parse(month.starts)) / 86_400_000) + 1, month: month.month, leap: month.leap };
}

/** The next market day after a day: what an inquiry sent on that day is answered by. Never more than five days away. */
export function nextMarketDay(after: CalendarDate, months: readonly LunarMonth[]): { date: CalendarDate; lunar: LunarDay } | undefined {
  for (let ahead = 1; ahead <= 8; ahead += 1) {
    const date = addDays(after, ahead);
    const lunar = lunarDayOf(date, months);
    if (lunar && isMarketDay(lunar)) return { date, lunar };
  }
  return undefined;
}
