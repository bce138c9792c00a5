import { createHash } from 'node:crypto';
import type { AstroGlobal } from 'astro';
import { searchPanel } from '#components/search/search-panel.ts';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { readSearchAddress } from '#domain/search/search-address.ts';
import type { SearchQuery } from '#domain/search/search-query.ts';
import type { Locale } from '#i18n/locales.ts';
import { type CalendarDate, vietnamDate } from '#lib/calendar-date.ts';
import { findWaysOut } from '#components/search/ways-out.ts';

/** Reads the search that an address asks for, in the language of its path. A form sends its empty fields too: those are none. */
export function searchOfAddress(url: URL, locale: Locale, { services }: App.Locals) {
  const params = new URLSearchParams([...url.searchParams].filter(([key, value]) => value !== '' || key === 'q'));
  const { commodity, cooperative } = indexOf(services.catalogue.current().catalogue);
  if (params.has('locale')) return { problem: { code: 'search.unknown_key', key: 'locale' } as const };
  params.set('locale', locale);
  return readSearchAddress(params, { isCommodity: (id) => commodity.has(id), isCooperative: (slug) => cooperative.has(slug) });
}

/** What an answer to a search hangs on beside its address: the build, the engine and the day. */
export function searchTag({ services }: App.Locals): string {
  const { digest, builtAt } = services.catalogue.current();
  return `W/"${createHash('sha256')
    .update(`${digest}\n${builtAt}\n${services.search.name}\n${vietnamDate(services.now())}`)
    .digest('base64url')
    .slice(0, 22)}"`;
}

/** Lets browsers keep an answer for a minute and ask whether it still stands after that. Answers the tag where the browser has it already. */
export function keepForAMinute({ request, response, locals }: Pick<AstroGlobal, 'request' | 'response' | 'locals'>): Response | undefined {
  const headers = { ETag: searchTag(locals), 'Cache-Control': 'public, max-age=60' };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  const known = request.headers.get('If-None-Match')?.split(/\s*,\s*/) ?? [];
  return known.includes(headers.ETag) ? new Response(null, { status: 304, headers }) : undefined;
}

/** Asks the engine, and makes ready everything that the page shows. */
export async function answerSearch(query: SearchQuery, catalogue: Catalogue, today: CalendarDate, { services }: App.Locals) {
  const result = await services.search.search(query, today);
  const index = indexOf(catalogue);
  const isSample = result.hits.some(({ kind, slug }) => (kind === 'product' ? index.product : index.cooperative).get(slug)?.facts.sample ?? false);
  return { query, result, panel: searchPanel(query, result, catalogue, query.locale), waysOut: result.hits.length > 0 ? undefined : await findWaysOut(query, (other) => services.search.search(other, today)), isSample };
}
