import type { APIRoute } from 'astro';
import { facetLabels } from '#components/search/facet-labels.ts';
import { translator } from '#i18n/translate.ts';
import { problemSentence, readSearch, searchLocale, searchTag } from '../_search.ts';

export const prerender = false;

/** Searches the catalogue. Documented in README. */
export const GET: APIRoute = async ({ url, request, locals: { services } }) => {
  const locale = searchLocale(url.searchParams, request.headers);
  const refuse = (status: number, code: string, message: string) => Response.json({ error: { code, message } }, { status, headers: { 'Cache-Control': 'no-store', 'Content-Language': locale } });
  const read = readSearch(url.searchParams, services);
  if ('problem' in read) return refuse(read.problem.code === 'search.text_too_long' ? 414 : 400, read.problem.code, problemSentence(read.problem, locale));
  const answer = await services.search.answer(read.query, facetLabels(services.catalogue.current().catalogue, locale)).catch((error: Error) => error);
  if (answer instanceof Error) return refuse(503, 'search.busy', translator(locale)('search.busy'));
  const headers = { ETag: searchTag(answer.engine, services), 'Cache-Control': 'no-cache', 'Content-Language': locale, 'Server-Timing': `search;dur=${answer.ms.toFixed(2)};desc="${answer.engine}"` };
  if (request.headers.get('if-none-match')?.includes(headers.ETag)) return new Response(null, { status: 304, headers });
  return new Response(uncopied(answer.body), { headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': String(answer.body.length) } });
};

/** A response copies bytes that it is given, twice on their way out; from a stream it takes them as they are. */
function uncopied(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start: (stream) => {
      stream.enqueue(bytes);
      stream.close();
    },
  });
}
