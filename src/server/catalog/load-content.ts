import { join } from 'node:path';
import { type CollectionName, collectionNames } from '#domain/catalog/collections.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { checkDrawings, checkTogether } from './check-catalogue.ts';
import { linkedEntry } from './entry-record.ts';
import { openEntryStore, pruneEntryStores } from './entry-store.ts';
import { findChanges } from './find-changes.ts';
import { finishCommodity, prepareDrawings } from './finish-commodity.ts';
import { makeRecords } from './make-records.ts';
import { byPlace, type Problem } from './problem.ts';
import { type LinkedCatalogue, listDrawings, readCommodities } from './read-catalogue.ts';
import { storeName } from './store-name.ts';

export interface ContentOptions {
  contentDir: string;
  cacheDir: string;
  today: CalendarDate;
  /** The clock of the file system, in milliseconds: it tells whether a file may still change within its time stamp. */
  fileClock: number;
}

export interface LoadedContent {
  /** In the order in which a person works through them. */
  errors: Problem[];
  /** In no order; `content:check` lists them. */
  warnings: Problem[];
  /** Entries that were read; all others are as they were. */
  read: number;
  unchanged: number;
  /** Path of the store, from which other threads read the same catalogue. */
  storePath: string;
}

/** Brings the store of content up to date: reads what changed since the last build, and judges everything together. */
export async function loadContent({ contentDir, cacheDir, today, fileClock }: ContentOptions): Promise<LoadedContent> {
  const pictures = join(cacheDir, 'pictures');
  const storePath = join(cacheDir, 'content', await storeName(contentDir, today));
  const store = openEntryStore(storePath);
  try {
    const counts = { read: 0, unchanged: 0 };
    for (const collection of collectionNames) await bringUpToDate(collection);
    const problems: Problem[] = [];
    const commodities = await readCommodities(contentDir, problems);
    const drawingNames = await listDrawings(contentDir);
    const linked: LinkedCatalogue = { commodities, drawings: drawingNames, entries: Object.fromEntries(collectionNames.map((name) => [name, []])) as unknown as LinkedCatalogue['entries'] };
    for (const name of collectionNames)
      for (const record of store.records(name)) {
        problems.push(...record.problems);
        const entry = linkedEntry(record, contentDir);
        if (entry) (linked.entries[name] as unknown[]).push(entry);
      }
    problems.push(...checkTogether(linked, today), ...(await checkDrawings(contentDir, drawingNames)));
    if (!problems.some(({ severity }) => severity === 'error')) {
      const drawings = await prepareDrawings(contentDir, drawingNames, pictures);
      store.setShared('drawings', drawings);
      store.setShared(
        'commodities',
        commodities.map((commodity) => finishCommodity(commodity, drawings)),
      );
    }
    return { errors: problems.filter(({ severity }) => severity === 'error').sort(byPlace), warnings: problems.filter(({ severity }) => severity === 'warning'), ...counts, storePath };

    async function bringUpToDate(collection: CollectionName) {
      const { changed, touched, gone, unchanged } = findChanges(contentDir, collection, store, fileClock);
      counts.read += changed.length;
      counts.unchanged += unchanged + touched.length;
      const put = changed.map((item) => ({ ...item, json: '' }));
      await makeRecords(changed, { contentDir, pictures, today }, (at, json) => {
        const item = put[at];
        if (item) item.json = json;
      });
      store.update({ put, touch: touched, drop: gone });
    }
  } finally {
    store.close();
    pruneEntryStores(join(cacheDir, 'content'));
  }
}
