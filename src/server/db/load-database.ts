import { sql } from 'kysely';
import { dumpHeader } from './dump-database.ts';
import type { DatabaseKind } from './open-database.ts';
import { countedTables, tableNames } from './table-names.ts';
import type { Connection, Database, Tables } from './tables.ts';

type Row = Tables['secrets'];

/** Says whether nobody has sent anything yet. */
export async function isEmpty(db: Database): Promise<boolean> {
  return (await db.selectFrom('inquiries').select('id').limit(1).executeTakeFirst()) === undefined;
}

/**
 * Puts the rows of a backup in the place of what stands in the tables, all or nothing; answers how many. Erasures of before stay on the list beside those of
 * the backup. `finish` is what must be true before anybody reads the rows. Throws a sentence for what is no backup.
 */
export async function loadDatabase(db: Database, kind: DatabaseKind, lines: AsyncIterable<string>, finish: (transaction: Connection) => Promise<void>): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const erasures = await transaction.selectFrom('erasures').selectAll().execute();
    for (const table of [...tableNames].reverse()) await transaction.deleteFrom(table).execute();
    let count = -1;
    for await (const line of lines) {
      if (line === '') continue;
      if (count < 0) checkHeader(line);
      else await insert(transaction, line);
      count += 1;
    }
    if (count < 0) throw new Error('The backup is empty.');
    if (kind === 'postgres') await countOn(transaction);
    await keepErasures(transaction, erasures);
    await finish(transaction);
    return count;
  });
}

function checkHeader(line: string): void {
  const { format, version } = JSON.parse(line) as Partial<typeof dumpHeader>;
  if (format !== dumpHeader.format || version !== dumpHeader.version) throw new Error(`This is no backup that can be read here (${String(format)} ${String(version)}, wanted ${dumpHeader.format} ${dumpHeader.version}).`);
}

async function insert(db: Connection, line: string): Promise<void> {
  const [table, row] = JSON.parse(line) as [keyof Tables, Row];
  if (!tableNames.some((name) => name === table)) throw new Error(`The backup has rows of a table “${table}” that is not known here.`);
  await db
    .insertInto(table as 'secrets')
    .values(row)
    .execute();
}

async function keepErasures(db: Connection, erasures: readonly Tables['erasures'][]): Promise<void> {
  const known = new Set((await db.selectFrom('erasures').select('reference_digest').execute()).map(({ reference_digest }) => reference_digest));
  for (const row of erasures) if (!known.has(row.reference_digest)) await db.insertInto('erasures').values(row).execute();
}

/** PostgreSQL counts from where the rows end; SQLite does so by itself. */
async function countOn(db: Connection): Promise<void> {
  for (const table of countedTables) await sql`select setval(pg_get_serial_sequence(${table}, 'seq'), coalesce((select max(seq) from ${sql.table(table)}), 0) + 1, false)`.execute(db);
}
