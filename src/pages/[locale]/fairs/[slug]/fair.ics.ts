import type { APIContext } from 'astro';
import { fairCalendar } from '#components/fair/fair-calendar.ts';
import type { Fair } from '#domain/catalog/catalogue.ts';
import type { Locale } from '#i18n/locales.ts';
import { itemPaths, loadCatalogue } from '../../../_catalogue.ts';

export const getStaticPaths = async () => itemPaths((await loadCatalogue()).fairs, 'slug', ({ slug }) => slug);

export function GET({ props, site, url }: APIContext<{ locale: Locale; item: Fair }>) {
  return new Response(fairCalendar(props.item, props.locale, site ?? url), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
