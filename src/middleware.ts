import { defineMiddleware } from 'astro:middleware';
import { buildServices } from '#server/services.ts';
import { readSettings } from '#server/settings.ts';

function developmentServices() {
  const settings = readSettings();
  return buildServices(settings.distDir, settings);
}

/** What is on demand is never kept by a cache unless its page says so. It does not authorise: each page guards itself. */
export const onRequest = defineMiddleware(async ({ isPrerendered, locals }, next) => {
  // The server of `npm start` hands its services over; the development server has none and works on the last build.
  if (import.meta.env.DEV && !isPrerendered) locals.services ??= developmentServices();
  const response = await next();
  if (!isPrerendered && !response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  return response;
});
