import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from '#server/db/migrate.ts';
import { databaseFile, openDatabase } from '#server/db/open-database.ts';
import { SharedTransaction } from '#server/db/shared-transaction.ts';
import type { SqliteFile } from '#server/db/sqlite-file.ts';
import type { Connection, Database } from '#server/db/tables.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

/** A file that notes what it is told, and fails once at a statement. */
function failingFile(statement: string) {
  const told: string[] = [];
  let hasFailed = false;
  const exec = (text: string) => {
    told.push(text);
    if (text !== statement || hasFailed) return;
    hasFailed = true;
    throw new Error(`disk I/O error at ${text}`);
  };
  const sync = async () => exec('sync');
  return { told, shared: new SharedTransaction({ exec, sync } as SqliteFile) };
}

const fault = (text: string) => expect.objectContaining({ status: 'rejected', reason: expect.objectContaining({ message: `disk I/O error at ${text}` }) });

describe('after a fault of the disk', () => {
  test('that makes rolling back fail, the turn goes on, and who waited for the common commit is told', async () => {
    const { told, shared } = failingFile('rollback to one; release one');
    await shared.begin();
    const second = shared.begin();
    const third = shared.begin();
    const first = shared.commit();
    await second;
    shared.rollback();
    expect(await Promise.allSettled([first])).toEqual([fault('rollback to one; release one')]);
    await third;
    await shared.commit();
    expect(told.slice(-6)).toEqual(['rollback', 'begin immediate', 'savepoint one', 'release one', 'commit', 'sync']);
  });

  test('that makes the end of one fail, those before it are told too, and those behind it begin anew', async () => {
    const { told, shared } = failingFile('release one');
    await shared.begin();
    const next = shared.begin();
    expect(await Promise.allSettled([shared.commit()])).toEqual([fault('release one')]);
    await next;
    await shared.commit();
    expect(told.slice(-6)).toEqual(['rollback', 'begin immediate', 'savepoint one', 'release one', 'commit', 'sync']);
  });

  test.each(['commit', 'sync'])('that makes the common %s fail, all of it are told', async (statement) => {
    const { shared } = failingFile(statement);
    const all = Array.from({ length: 3 }, async () => {
      await shared.begin();
      await shared.commit();
    });
    expect(await Promise.allSettled(all)).toEqual(Array(3).fill(fault(statement)));
    await shared.begin();
    await shared.commit();
  });
});

describe('the wait for the disk', () => {
  /** A file whose disk answers when it is let. */
  function slowFile() {
    const told: string[] = [];
    const answers: (() => void)[] = [];
    const exec = (text: string) => void told.push(text);
    const sync = () => {
      told.push('sync');
      return new Promise<void>((resolve) => answers.push(resolve));
    };
    return { told, answer: () => answers.shift()?.(), shared: new SharedTransaction({ exec, sync } as SqliteFile) };
  }

  test('keeps nobody from working: who comes meanwhile shares the next write, and is told after it', async () => {
    const { told, answer, shared } = slowFile();
    const done: string[] = [];
    const one = async (name: string) => {
      await shared.begin();
      await shared.commit();
      done.push(name);
    };
    const first = one('first');
    await expect.poll(() => told).toContain('sync');
    const others = [one('second'), one('third')];
    await setTimeout(20);
    expect([done, told.filter((text) => text === 'commit').length]).toEqual([[], 1]);
    answer();
    await first;
    await expect.poll(() => told.filter((text) => text === 'sync').length).toBe(2);
    expect(done).toEqual(['first']);
    answer();
    await Promise.all(others);
    expect([done, told.filter((text) => text === 'commit').length]).toEqual([['first', 'second', 'third'], 2]);
  });

  test('for taking the log over is a thread of its own: a while after, the database file alone has what was committed', async () => {
    const varDir = await tempFolder();
    const db = openDatabase({ varDir });
    onTestFinished(() => db.destroy());
    await migrate(db, 'sqlite');
    await db.insertInto('secrets').values({ name: 'kept', value: 'v' }).execute();
    const namesInFile = async () => {
      const copy = join(await tempFolder(), 'copy.sqlite');
      await copyFile(databaseFile({ varDir }), copy);
      const file = new DatabaseSync(copy);
      try {
        return file.prepare('select name from secrets').all();
      } catch {
        return [];
      } finally {
        file.close();
      }
    };
    expect(await namesInFile()).toEqual([]);
    await expect.poll(namesInFile, { timeout: 10_000 }).toEqual([{ name: 'kept' }]);
  });
});

describe('a commit that the database refuses', () => {
  /** Judged at the commit, so that only that fails. */
  const refused = (db: Database) =>
    db.transaction().execute(async (transaction) => {
      await sql`pragma defer_foreign_keys = on`.execute(transaction);
      await transaction.insertInto('translations').values({ source: 's', locale: 'vi', text: 't', made_at: 'm', inquiry_id: 'none' }).execute();
    });
  const write = (db: Connection, name: string) => db.insertInto('secrets').values({ name, value: 'v' }).execute();
  const names = async (db: Database) => (await db.selectFrom('secrets').select('name').orderBy('name').execute()).map(({ name }) => name);
  const opened = async () => {
    const db = openDatabase({ varDir: await tempFolder() });
    onTestFinished(() => db.destroy());
    await migrate(db, 'sqlite');
    return db;
  };

  test('tells all of it why, and the next one stands', async () => {
    const db = await opened();
    const settled = await Promise.allSettled([refused(db), db.transaction().execute((transaction) => write(transaction, 'lost'))]);
    expect(settled.map((item) => item.status === 'rejected' && String(item.reason))).toEqual(Array(2).fill(expect.stringContaining('FOREIGN KEY constraint failed')));
    await write(db, 'kept');
    expect(await names(db)).toEqual(['kept']);
  });

  test('undoes nothing of the transaction that has its turn by then', async () => {
    const db = await opened();
    const together = [refused(db), ...Array.from({ length: 63 }, (_, at) => db.transaction().execute((transaction) => write(transaction, `lost ${at}`)))];
    const behind = db.transaction().execute(async (transaction) => {
      await write(transaction, 'a');
      await setTimeout(5);
      await write(transaction, 'b');
    });
    const last = db.transaction().execute((transaction) => write(transaction, 'c'));
    expect((await Promise.allSettled(together)).map(({ status }) => status)).toEqual(Array(64).fill('rejected'));
    await Promise.all([behind, last]);
    expect(await names(db)).toEqual(['a', 'b', 'c']);
  });
});
