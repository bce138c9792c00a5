import { defineMiddleware } from 'astro:middleware';

/** What is on demand is never kept by a cache unless its page says so. It does not authorise: each page guards itself. */
export const onRequest = defineMiddleware(async ({ isPrerendered }, next) => {
  const response = await next();
  if (!isPrerendered && !response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  return response;
});
