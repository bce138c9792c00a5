import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { dotted } from '#lib/dotted.ts';

interface Proof {
  number?: string | undefined;
  issued?: CalendarDate | undefined;
  expires?: CalendarDate | undefined;
}

/** What proves a document: its number, and the day of its end, else of its issue. */
export function proofLine({ number, issued, expires }: Proof, locale: Locale): string {
  const { shortDate } = formatter(locale);
  return dotted([number, issued && !expires && shortDate(issued), expires && translator(locale)('access.valid_until', { date: shortDate(expires) })]);
}
