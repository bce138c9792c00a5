import { type Settings as IndexSettings, Meilisearch, type MultiSearchQueryWithFederation } from 'meilisearch';
import type { MeilisearchSettings } from '../settings.ts';

export type { IndexSettings };
/** A question. `indexUid` is the name of an index without the prefix of the site. */
export type MultiSearchQuery = MultiSearchQueryWithFederation;
/** A document as Meilisearch holds it. */
export type IndexRecord = { id: string; digest: string } & Record<string, unknown>;

/** What may be asked of a Meilisearch server. The one place that knows its client. */
export interface MeilisearchClient {
  /** Asks several questions at once; rejects after `timeoutMs`. The answer is as it came: see meilisearch-answer.schema.ts. */
  multiSearch(queries: MultiSearchQuery[], timeoutMs: number): Promise<unknown>;
  /** As `multiSearch`, with all hits in one list, the highest score first. */
  federatedSearch(queries: MultiSearchQuery[], page: { offset: number; limit: number }, timeoutMs: number): Promise<unknown>;
}

/** What only the key of the indexer may do. Each call waits until the server has done it, and rejects when it failed. */
export interface MeilisearchAdmin {
  listIndexes(): Promise<string[]>;
  createIndex(index: string): Promise<void>;
  deleteIndex(index: string): Promise<void>;
  settings(index: string): Promise<IndexSettings>;
  changeSettings(index: string, settings: IndexSettings): Promise<void>;
  /** Id and digest of every document. */
  listDigests(index: string): Promise<Map<string, string>>;
  put(index: string, records: IndexRecord[]): Promise<void>;
  remove(index: string, ids: string[]): Promise<void>;
  /** Swaps all pairs in one step. */
  swap(pairs: [string, string][]): Promise<void>;
  /** The key that can search this site's indexes and nothing else; made when there is none. */
  searchKey(): Promise<string>;
}

const clientName = 'Cho Phien';
/** The longest that one step of indexing may take: settings of a national index are applied to every document again. */
const longestTaskMs = 30 * 60_000;
const requestMs = 120_000;
const digestsAPage = 5000;
const recordsATask = 5000;

/** A compressed answer comes in pieces that wait for each other's receipt: 48 ms instead of 5. */
const uncompressed = { 'Accept-Encoding': 'identity' };

/** Opens a server for searching. */
export function openMeilisearch({ host, apiKey, prefix }: MeilisearchSettings): MeilisearchClient {
  const client = new Meilisearch({ host, ...(apiKey && { apiKey }), clientAgents: [clientName], requestInit: { headers: uncompressed } });
  const named = (queries: MultiSearchQuery[]) => queries.map((query) => ({ ...query, indexUid: `${prefix}-${query.indexUid}` }));
  return {
    multiSearch: (queries, timeoutMs) => client.multiSearch({ queries: named(queries) }, { signal: AbortSignal.timeout(timeoutMs) }),
    federatedSearch: (queries, federation, timeoutMs) => client.multiSearch({ federation, queries: named(queries) }, { signal: AbortSignal.timeout(timeoutMs) }),
  };
}

interface PendingTask {
  waitTask(): Promise<{ status: string; error: { message: string } | null }>;
}

/** Opens a server for indexing. */
export function openMeilisearchAdmin({ host, adminKey, prefix }: MeilisearchSettings): MeilisearchAdmin {
  const client = new Meilisearch({ host, ...(adminKey && { apiKey: adminKey }), clientAgents: [clientName], timeout: requestMs, defaultWaitOptions: { timeout: longestTaskMs, interval: 20 } });
  const named = (name: string) => `${prefix}-${name}`;
  const at = (name: string) => client.index<IndexRecord>(named(name));
  const done = async (task: PendingTask) => {
    const { status, error } = await task.waitTask();
    if (status !== 'succeeded') throw new Error(`Meilisearch could not finish a task: ${error?.message ?? status}`);
  };
  return {
    listIndexes: async () => (await client.getRawIndexes({ limit: 1000 })).results.flatMap(({ uid }) => (uid.startsWith(`${prefix}-`) ? [uid.slice(prefix.length + 1)] : [])),
    createIndex: (name) => done(client.createIndex(named(name), { primaryKey: 'id' })),
    deleteIndex: (name) => done(client.deleteIndex(named(name))),
    settings: (name) => at(name).getSettings(),
    changeSettings: (name, settings) => done(at(name).updateSettings(settings)),
    listDigests: async (name) => {
      const digests = new Map<string, string>();
      for (let offset = 0; ; offset += digestsAPage) {
        const { results } = await at(name).getDocuments({ fields: ['id', 'digest'], limit: digestsAPage, offset });
        for (const { id, digest } of results) digests.set(id, digest);
        if (results.length < digestsAPage) return digests;
      }
    },
    put: async (name, records) => {
      for (let from = 0; from < records.length; from += recordsATask) await done(at(name).addDocuments(records.slice(from, from + recordsATask), { primaryKey: 'id' }));
    },
    remove: async (name, ids) => {
      if (ids.length > 0) await done(at(name).deleteDocuments(ids));
    },
    swap: (pairs) => done(client.swapIndexes(pairs.map(([one, other]) => ({ indexes: [named(one), named(other)], rename: false })))),
    searchKey: async () => {
      const name = `${prefix} search`;
      const { results } = await client.getKeys({ limit: 1000 });
      const known = results.find((key) => key.name === name && key.actions.join() === 'search');
      return (known ?? (await client.createKey({ name, description: 'Searches the indexes of this site.', actions: ['search'], indexes: [`${prefix}-*`], expiresAt: null }))).key;
    },
  };
}
