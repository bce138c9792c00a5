import type { APIRoute } from 'astro';
import { readShortCode } from '#domain/catalog/short-code.ts';
import { isLocale } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { localeOfReader } from '#server/http/choose-locale.ts';

export const prerender = false;

/** Leads from a printed code to the page of the product: in the language of the sheet (`?l=`), else in the reader's own. */
export const GET: APIRoute = ({ params, locals, request, url }) => {
  const code = readShortCode(params.code ?? '');
  const slug = code && locals.services.sheets.slugOf(code);
  if (!slug) return new Response(null, { status: 404 });
  const asked = url.searchParams.get('l');
  const locale = isLocale(asked) ? asked : localeOfReader(request.headers);
  return new Response(null, { status: 302, headers: { Location: paths.product(locale, slug), 'Cache-Control': 'no-store', Vary: 'Accept-Language, Cookie' } });
};
