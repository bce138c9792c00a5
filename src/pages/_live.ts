import { dataLine } from '#components/layout/data-line.ts';
import type { Locale } from '#i18n/locales.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { lunarMonths } from '#server/market-day/lunar-months.ts';
import type { Services } from '#server/services.ts';

/** The frame of a page on demand, from the snapshot that is served: such a page never reads `astro:content`, which is frozen at the build. */
export function liveFrame({ catalogue }: Services, locale: Locale) {
  const { builtAt, catalogue: content } = catalogue.current();
  const day = vietnamDate(new Date(builtAt));
  return { locale, dataLine: dataLine(locale, day, lunarMonths(day)), pages: content.pages.map(({ slug }) => slug) };
}
