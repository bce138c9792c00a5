import { lunarDayOf } from '#domain/market-day/market-day.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { remember } from '#lib/remember.ts';
import { lunarMonths } from '#server/market-day/lunar-months.ts';

const lunarDay = remember((day: CalendarDate) => ({ lunar: lunarDayOf(day, lunarMonths(day, 1)) }));

/** What stands at the left above the header: the day of the data, and its lunar date. */
export function dataLine(locale: Locale, day: CalendarDate): string {
  const { lunar } = lunarDay(day);
  const t = translator(locale);
  return t('data.as_of', { date: formatter(locale).date(day), lunar: lunar ? t('lunar.date', { d: lunar.day, m: lunar.month }) : '' });
}
