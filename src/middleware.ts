import { defineMiddleware } from 'astro:middleware';

let development: Promise<App.Locals['services']> | undefined;

async function developmentServices() {
  const { openCatalogue } = await import('#server/catalog/open-catalogue.ts');
  const { openInquiryDesk } = await import('#server/inquiry-desk.ts');
  const { buildServices } = await import('#server/services.ts');
  const { readSettings } = await import('#server/settings.ts');
  const settings = readSettings();
  const catalogue = openCatalogue(settings.distDir);
  const desk = openInquiryDesk(settings, () => catalogue.current().catalogue);
  desk.startWork();
  return buildServices(settings.distDir, catalogue, settings, desk);
}

/** What is on demand is never kept by a cache unless its page says so. It does not authorise: each page guards itself. */
export const onRequest = defineMiddleware(async ({ isPrerendered, locals }, next) => {
  // The server of `npm start` hands its services over; the development server has none and works on the last build.
  if (import.meta.env.DEV && !isPrerendered) {
    development ??= developmentServices();
    locals.services ??= await development;
  }
  const response = await next();
  if (!isPrerendered && !response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  return response;
});
