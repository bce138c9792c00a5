import { parseArgs } from 'node:util';
import { vietnamDate } from '#lib/calendar-date.ts';
import { openCatalogue } from '#server/catalog/open-catalogue.ts';
import { openMeilisearchAdmin } from '#server/search/meilisearch-client.ts';
import { planIndex } from '#server/search/open-meilisearch.ts';
import { compareIndexes, isSame, pushIndexes, sayDifference } from '#server/search/push-index.ts';
import { searchDocuments } from '#server/search/search-documents.ts';
import { SettingError } from '#server/settings.ts';
import { runProgram } from './program.ts';

/** Brings the indexes of Meilisearch to the catalogue of the build. `--check` only says what differs; `--search-key` prints the key for the server of the site. */
await runProgram(async ({ settings, log }) => {
  const { check = false, 'search-key': wantsKey = false } = readOptions();
  if (!settings.meilisearch) throw new SettingError('MEILI_HOST is not set; set it to the address of the Meilisearch server, such as http://localhost:7700. Without one the embedded engine searches, and nothing need be indexed.');
  const admin = openMeilisearchAdmin(settings.meilisearch);
  if (wantsKey) return attempt(settings.meilisearch.host, async () => void log(await admin.searchKey()));
  const snapshot = openCatalogue(settings.distDir).current();
  const today = vietnamDate(settings.now());
  const { synonyms, state } = planIndex(snapshot);
  const source = { synonyms, state, things: [...searchDocuments(snapshot.catalogue, today)] };
  let isBehind = false;
  const code = await attempt(settings.meilisearch.host, async () => {
    const differences = check ? await compareIndexes(admin, source) : await pushIndexes(admin, source, log);
    const different = differences.filter((difference) => !isSame(difference));
    isBehind = check && different.length > 0;
    if (check) for (const difference of different) log(sayDifference(difference));
    if (different.length === 0) log('The indexes are those of this build.');
    else log(check ? 'The indexes are not those of this build; run npm run search:index.' : 'The indexes are swapped; searches are answered from this build.');
  });
  return code || Number(isBehind);
});

/** Says in a sentence what the server refused. Answers the exit code. */
async function attempt(host: string, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    const { message, cause } = error as Error;
    process.stderr.write(`Meilisearch at ${host} did not do it: ${message}${cause instanceof Error ? ` (${cause.message})` : ''}\n`);
    return 1;
  }
}

function readOptions() {
  try {
    return parseArgs({ options: { check: { type: 'boolean' }, 'search-key': { type: 'boolean' } } }).values;
  } catch {
    throw new SettingError('search:index takes --check, --search-key, or nothing.');
  }
}
