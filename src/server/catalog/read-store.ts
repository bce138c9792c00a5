import type { Catalogue, Commodity, Entry, Picture } from '#domain/catalog/catalogue.ts';
import { type CollectionName, collectionNames } from '#domain/catalog/collections.ts';
import { finishedEntry } from './entry-record.ts';
import { type EntryStore, openEntryStore } from './entry-store.ts';

/** Reads a catalogue whole from a store that is up to date; entries are in no order that means anything. */
export function readStore(storePath: string): Catalogue {
  const store = openEntryStore(storePath);
  try {
    const drawings = store.getShared<Record<string, Picture>>('drawings');
    const commodities = store.getShared<Commodity[]>('commodities');
    if (!drawings || !commodities) throw new Error(`${storePath} holds no whole catalogue; run npm run build.`);
    const drawing = (name: string) => {
      const found = drawings[name];
      if (!found) throw new Error(`There is no drawing “${name}”; run npm run content:check.`);
      return found;
    };
    return { commodities, ...(Object.fromEntries(collectionNames.map((name) => [name, entriesOf(store, name, drawing)])) as unknown as Omit<Catalogue, 'commodities'>) };
  } finally {
    store.close();
  }
}

function entriesOf(store: EntryStore, name: CollectionName, drawing: (name: string) => Picture) {
  const entries: Entry<CollectionName>[] = [];
  for (const record of store.records(name)) {
    const entry = finishedEntry(record, drawing);
    if (entry) entries.push(entry);
  }
  return entries;
}
