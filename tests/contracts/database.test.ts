import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from '#server/db/migrate.ts';
import { inquiryTables } from '#server/db/migrations/001-inquiry-tables.ts';
import { databaseKind, openDatabase } from '#server/db/open-database.ts';
import { toSqlite } from '#server/db/sqlite-values.ts';
import type { Database } from '#server/db/tables.ts';
import { databases, type TestPlace } from '../fixtures/inquiry/databases.ts';

async function opened(place: TestPlace): Promise<Database> {
  const db = openDatabase(place);
  onTestFinished(() => db.destroy());
  await migrate(db, databaseKind(place));
  return db;
}
const names = async (db: Database) => (await db.selectFrom('secrets').select('name').orderBy('name').execute()).map(({ name }) => name);

describe.each(databases)('%s', (_, open) => {
  test('six servers that start at once bring the tables up to date together', async () => {
    const place = await open();
    const all = Array.from({ length: 6 }, () => openDatabase(place));
    onTestFinished(() => Promise.all(all.map((db) => db.destroy())).then(() => undefined));
    await Promise.all(all.map((db) => migrate(db, databaseKind(place))));
    await migrate(all[0] as Database, databaseKind(place));
    expect(await names(all[5] as Database)).toEqual([]);
  });

  test('tables of an earlier version are brought up to date with what they hold', async () => {
    const place = await open();
    const earlier = openDatabase(place);
    const first = { getMigrations: async () => ({ '001-inquiry-tables': { up: (db: Kysely<unknown>) => inquiryTables(db, databaseKind(place)) } }) };
    const { error } = await new Migrator({ db: earlier, provider: first }).migrateToLatest();
    expect(error).toBeUndefined();
    await earlier.insertInto('secrets').values({ name: 'kept', value: 'v' }).execute();
    await earlier.destroy();
    expect(await names(await opened(place))).toEqual(['kept']);
  });

  test('a transaction that throws leaves nothing, and those beside it stand', async () => {
    const db = await opened(await open());
    const work = Array.from({ length: 60 }, (_, at) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('secrets')
          .values({ name: `n${String(at).padStart(2, '0')}`, value: 'v' })
          .execute();
        if (at % 3 === 0) throw new Error('given up');
      }),
    );
    const settled = await Promise.allSettled(work);
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(20);
    expect(await names(db)).toHaveLength(40);
  });

  test('a failing statement inside a transaction undoes what stood before it', async () => {
    const db = await opened(await open());
    const work = db.transaction().execute(async (transaction) => {
      await transaction.insertInto('secrets').values({ name: 'a', value: '1' }).execute();
      await transaction.insertInto('secrets').values({ name: 'a', value: '2' }).execute();
    });
    await expect(work).rejects.toThrow();
    expect(await names(db)).toEqual([]);
  });

  test('what a transaction has not committed nobody else reads', async () => {
    const db = await opened(await open());
    let during: string[] = ['not asked'];
    await db.transaction().execute(async (transaction) => {
      await transaction.insertInto('secrets').values({ name: 'a', value: '1' }).execute();
      during = await names(db);
    });
    expect(during).toEqual([]);
    expect(await names(db)).toEqual(['a']);
  });

  test('counts are numbers, and what is left out is NULL', async () => {
    const db = await opened(await open());
    await db
      .insertInto('translations')
      .values({ source: 's', locale: 'vi', text: 't', made_at: 'm', inquiry_id: 'none' })
      .execute()
      .catch(() => undefined);
    const { n } = await db.selectFrom('translations').select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    expect(n, 'a row that refers to nothing is refused').toBe(0);
    await db.insertInto('outbox').values({ id: 'x', kind: 'k', order_key: 'o', inquiry_id: null, recipient: 'r', reader: 'buyer', locale: 'vi', payload_json: '{}', created_at: 'c', next_at: 'n', attempts: 0, claimed_by: null, claimed_until: null, sent_at: null, dead_at: null, last_error: null }).execute();
    expect(await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()).toMatchObject({ seq: 1, attempts: 0, sent_at: null });
  });

  test('a reading transaction sees one moment, whatever is written meanwhile', async () => {
    const db = await opened(await open());
    await db.insertInto('secrets').values({ name: 'a', value: '1' }).execute();
    const seen = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (snapshot) => {
        const before = await snapshot.selectFrom('secrets').select('name').execute();
        await db.insertInto('secrets').values({ name: 'b', value: '1' }).execute();
        return [before.length, (await snapshot.selectFrom('secrets').select('name').execute()).length];
      });
    expect(seen).toEqual([1, 1]);
    expect(await names(db)).toEqual(['a', 'b']);
  });
});

describe('values for SQLite', () => {
  test('are dates, yes and no, and nothing, each in one form', () => {
    expect([new Date('2026-11-26T02:00:00Z'), true, false, undefined, null, 'a', 5].map(toSqlite)).toEqual(['2026-11-26T02:00:00.000Z', 1, 0, null, null, 'a', 5]);
  });

  test.each([[{}], [[1]], [Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [Symbol('s')]])('but not %s: node:sqlite would store NULL or fail far from here', (value) => {
    expect(() => toSqlite(value)).toThrow(TypeError);
  });
});
