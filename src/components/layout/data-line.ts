import { type LunarMonth, lunarDayOf } from '#domain/market-day/market-day.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';

/** The line above the header: the day of the data by the sun and by the moon. */
export function dataLine(locale: Locale, day: CalendarDate, months: readonly LunarMonth[]): string {
  const lunar = lunarDayOf(day, months);
  const t = translator(locale);
  return t('data.as_of', { date: formatter(locale).date(day), lunar: lunar ? t('lunar.date', { d: lunar.day, m: lunar.month }) : '' });
}
