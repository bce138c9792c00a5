import { type CalendarDate, vietnamDate } from '#lib/calendar-date.ts';
import { readSettings } from './settings.ts';

/** The day of this build in Vietnam, from the one clock. */
export function buildDay(): CalendarDate {
  return vietnamDate(readSettings().now());
}
