import { defineMiddleware } from 'astro:middleware';
import { chooseLocale, localeOfPath } from '#server/http/choose-locale.ts';
import { framing, securityHeaders } from '#server/http/policy.ts';
import { buildServices } from '#server/services.ts';
import { readSettings } from '#server/settings.ts';

/** What is on demand gets its headers here, and its “not found” in the reader's language. It does not authorise: each page guards itself. */
export const onRequest = defineMiddleware(async ({ isPrerendered, locals, request, url }, next) => {
  if (isPrerendered) return next();
  // The server of `npm start` hands its services over; the development server has none and works on the last build.
  if (import.meta.env.DEV) {
    const settings = readSettings();
    locals.services ??= buildServices(settings.distDir, settings);
  }
  const answer = await next();
  const locale = () => localeOfPath(url.pathname) ?? chooseLocale(request.headers.get('cookie') ?? undefined, request.headers.get('accept-language') ?? undefined);
  const isEmpty = answer.status === 404 && answer.body === null;
  const response = isEmpty ? new Response(new Uint8Array(locals.services.notFound(locale())), { status: 404, headers: { 'Content-Type': 'text/html;charset=utf-8', 'Content-Language': locale(), 'Cache-Control': 'no-store' } }) : answer;
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  // Astro's policy of a page on demand comes as a header, with the hashes of its scripts; only the framing is missing there.
  const policy = response.headers.get('Content-Security-Policy');
  for (const [name, value] of Object.entries(securityHeaders(response.headers.get('Content-Type') ?? 'text/plain', locals.services.siteUrl))) response.headers.set(name, value);
  if (policy) response.headers.set('Content-Security-Policy', `${policy.replace(/;\s*$/, '')}; ${framing}`);
  return response;
});
