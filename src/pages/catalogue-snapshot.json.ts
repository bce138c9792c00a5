import { buildSnapshot } from '#server/catalog/build-snapshot.ts';
import { readSettings } from '#server/settings.ts';
import { loadCatalogue } from './_catalogue.ts';

/** The one hand-off from build to run. The build moves it out of what is served. */
export async function GET() {
  const { siteUrl, now } = readSettings();
  return Response.json(buildSnapshot(await loadCatalogue(), siteUrl, now()));
}
