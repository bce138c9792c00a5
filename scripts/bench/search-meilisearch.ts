import { createHash } from 'node:crypto';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import type { SearchEngine } from '#domain/search/search-engine.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { openMeilisearch, openMeilisearchAdmin } from '#server/search/meilisearch-client.ts';
import { openMeilisearchEngine } from '#server/search/meilisearch-engine.ts';
import { planIndex } from '#server/search/open-meilisearch.ts';
import { pushIndexes } from '#server/search/push-index.ts';
import { searchDocuments } from '#server/search/search-documents.ts';
import type { MeilisearchSettings } from '#server/settings.ts';

/** Long enough that a busy machine changes no figure. */
const timeoutMs = 30_000;

/** A catalogue in indexes of its own on a real server, which go with `close`. Needs the key for indexing. */
export async function meilisearchOf(catalogue: Catalogue, settings: MeilisearchSettings, today: CalendarDate): Promise<SearchEngine> {
  const own = { ...settings, ...(settings.adminKey && { apiKey: settings.adminKey }), prefix: `${settings.prefix}-trial-${process.pid}` };
  const digest = createHash('sha256')
    .update(JSON.stringify(catalogue.products.map(({ slug }) => slug)))
    .digest('hex');
  const { lexicon, aliases, synonyms, state } = planIndex({ catalogue, digest });
  const admin = openMeilisearchAdmin(own);
  await pushIndexes(admin, { synonyms, state, things: [...searchDocuments(catalogue, today)] }, () => undefined);
  const engine = openMeilisearchEngine({ client: openMeilisearch(own), lexicon, aliases, state, timeoutMs });
  return {
    ...engine,
    close: async () => {
      for (const name of await admin.listIndexes()) await admin.deleteIndex(name);
    },
  };
}
