import { describe } from 'vitest';
import { readSettings } from '#server/settings.ts';
import { meilisearchOf } from '../../scripts/bench/search-meilisearch.ts';
import { describeSearchEngine } from '../contracts/search-engine.ts';
import { describeFailures } from '../contracts/search-failures.ts';
import { snapshot, today } from '../fixtures/meilisearch-source.ts';
import { openStandIn } from '../fixtures/stand-in-meilisearch.ts';

const { meilisearch } = readSettings();

describe.skipIf(!meilisearch)('a real Meilisearch (skipped: no Meilisearch at MEILI_HOST)', () => {
  if (!meilisearch) return;
  describeSearchEngine('Meilisearch', async () => ({ engine: await meilisearchOf(snapshot.catalogue, meilisearch, today), catalogue: snapshot.catalogue, today }), { facetQueries: 200, fuzz: 500 });

  const { adminKey, prefix } = meilisearch;
  describeFailures('Meilisearch', async () => {
    const standIn = await openStandIn(meilisearch.host);
    return { standIn, settings: { host: standIn.host, prefix: `${prefix}-failing-${process.pid}`, ...(adminKey && { apiKey: adminKey, adminKey }) } };
  });
});
