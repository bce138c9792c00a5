import { type CalendarDate, vietnamDate } from '#lib/calendar-date.ts';
import { readSettings } from './settings.ts';

let now: (() => Date) | undefined;

/** The day in Vietnam, from the one clock: of the build while building, of the request on demand. */
export function buildDay(): CalendarDate {
  now ??= readSettings().now;
  return vietnamDate(now());
}
