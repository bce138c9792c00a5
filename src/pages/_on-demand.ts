import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { dataLine } from './_data-line.ts';

/** What every page on demand needs. The catalogue is the snapshot of the build that is served, the day is that of the request. */
export function onDemandContext(locale: Locale, { services }: App.Locals) {
  const { catalogue, builtAt } = services.catalogue.current();
  return { catalogue, today: vietnamDate(services.now()), t: translator(locale), format: formatter(locale), frame: { locale, dataLine: dataLine(locale, vietnamDate(new Date(builtAt))), pages: catalogue.pages.map(({ slug }) => slug) } };
}
