import type { AstroGlobal } from 'astro';
import { searchPanel } from '#components/search/search-panel.ts';
import { findWaysOut } from '#components/search/ways-out.ts';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import type { SearchProblemCode } from '#domain/search/search-address.ts';
import type { SearchQuery } from '#domain/search/search-query.ts';
import type { SearchResult } from '#domain/search/search-result.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import type { Services } from '#server/services.ts';
import { problemSentence, readSearch, searchTag } from './_search.ts';

/** What a visit to the search page comes to: an answer, a refusal in the reader's language, or what is said instead: that the browser's copy still stands, or the tidy address. */
export type SearchVisit = { answer: SearchAnswer } | { refusal: { status: 400 | 503; code: SearchProblemCode | 'search.busy'; sentence: string } } | { instead: Response };
export type SearchAnswer = Awaited<ReturnType<typeof makeReady>>;

type Visit = Pick<AstroGlobal, 'url' | 'request' | 'response' | 'locals'>;

/** Answers the search that the address asks for in the language of its path. A browser may keep the answer for a minute, and asks whether it still stands after that. */
export async function visitSearch({ url, request, response, locals: { services } }: Visit, locale: Locale): Promise<SearchVisit> {
  const tidy = withoutEmpty(url);
  if (tidy) return { instead: new Response(null, { status: 302, headers: { Location: tidy, 'Cache-Control': 'public, max-age=60' } }) };
  const read = readSearch(pageParams(url.searchParams, locale), services);
  if ('problem' in read) return { refusal: { status: 400, code: read.problem.code, sentence: problemSentence(read.problem, locale) } };
  const result = await services.search.search(read.query).catch(() => undefined);
  if (!result) return { refusal: { status: 503, code: 'search.busy', sentence: translator(locale)('search.busy') } };
  const headers = { ETag: searchTag(result.engine, services), 'Cache-Control': 'public, max-age=60' };
  if (request.headers.get('if-none-match')?.includes(headers.ETag)) return { instead: new Response(null, { status: 304, headers }) };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return { answer: await makeReady(read.query, result, services) };
}

/** A form sends its empty fields too. They ask for nothing, so the address is better without them. */
function withoutEmpty({ pathname, searchParams }: URL): string | undefined {
  const asked = [...searchParams].filter(([, value]) => value !== '');
  if (asked.length === searchParams.size) return undefined;
  return pathname + (asked.length > 0 ? `?${new URLSearchParams(asked)}` : '');
}

/** The language stands in the path of a page and nowhere else. */
function pageParams(params: URLSearchParams, locale: Locale): URLSearchParams {
  return new URLSearchParams([['locale', locale], ...[...params].map(([key, value]) => [key === 'locale' ? 'locale.' : key, value])]);
}

async function makeReady(query: SearchQuery, result: SearchResult, { catalogue, search }: Services) {
  const content = catalogue.current().catalogue;
  const waysOut = result.hits.length > 0 ? undefined : await findWaysOut(query, result, content, search.peek);
  return { query, result, waysOut, panel: searchPanel(query, result, content, query.locale), sample: isSample(result, content) };
}

/** Says whether demonstration content is among the hits. */
function isSample({ hits }: SearchResult, catalogue: Catalogue): boolean {
  const index = indexOf(catalogue);
  return hits.some(({ kind, slug }) => index[kind].get(slug)?.facts.sample ?? false);
}
