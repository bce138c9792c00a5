import { defineMiddleware } from 'astro:middleware';
import { pageHeaderPolicy } from '#server/http/policy.ts';
import { buildServices } from '#server/services.ts';
import { readSettings } from '#server/settings.ts';

/** What is on demand is never kept by a cache unless its page says so. It does not authorise: each page guards itself. */
export const onRequest = defineMiddleware(async ({ isPrerendered, locals }, next) => {
  // The server of `npm start` hands its services over; the development server has none and works on the last build.
  if (import.meta.env.DEV && !isPrerendered) locals.services ??= buildServices(readSettings().distDir);
  const response = await next();
  if (!isPrerendered && !response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  // Astro sends the policy of such a page as a header, in the place of ours.
  const policy = !isPrerendered && response.headers.get('Content-Security-Policy');
  if (policy) response.headers.set('Content-Security-Policy', pageHeaderPolicy(policy));
  return response;
});
