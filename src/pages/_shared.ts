import { dataLine } from '#components/layout/data-line.ts';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { buildDay } from '#server/clock.ts';
import { lunarMonths } from '#server/market-day/lunar-months.ts';
import { loadCatalogue } from './_catalogue.ts';

const today = buildDay();
const months = lunarMonths(today);

/** What every page needs: the catalogue, the day, the words of its language, and what the frame shows. */
export async function pageContext(locale: Locale) {
  const catalogue = await loadCatalogue();
  const t = translator(locale);
  const format = formatter(locale);
  return { catalogue, today, months, t, format, frame: { locale, dataLine: dataLine(locale, today, months), pages: pageSlugs(catalogue) } };
}

function pageSlugs({ pages }: Catalogue): string[] {
  return pages.map(({ slug }) => slug);
}
