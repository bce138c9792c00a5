import { tableNames } from './table-names.ts';
import type { Database } from './tables.ts';

/** First line of a backup: which tables the rows after it fit. */
export const dumpHeader = { format: 'chophien-backup', version: 1 } as const;

/** All rows of all tables as lines of JSON, as they stood at one moment. Both databases give the same lines, so that a backup of one can be restored into the other. */
export async function dumpDatabase(db: Database, write: (line: string, table?: (typeof tableNames)[number], row?: object) => Promise<void>): Promise<number> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      await write(JSON.stringify(dumpHeader));
      let count = 0;
      for (const table of tableNames)
        for (const row of await snapshot.selectFrom(table).selectAll().execute()) {
          await write(JSON.stringify([table, row]), table, row);
          count += 1;
        }
      return count;
    });
}
