import { closeSync, fdatasync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { promisify } from 'node:util';
import type { QueryResult } from 'kysely';
import { toSqlite } from './sqlite-values.ts';

/** One open handle on the file, with its statements prepared once. */
export interface SqliteFile {
  run<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row>;
  exec(sql: string): void;
  /** Resolves when everything committed before is on the disk. */
  sync(): Promise<void>;
  close(): void;
}

/** Milliseconds that a process waits for the others. */
const patience = 20_000;
const mostStatements = 300;

const syncData = promisify(fdatasync);

/**
 * A commit is in the write-ahead log at once, so that no kill loses it, and on the disk after `sync`. With `synchronous=FULL` SQLite would do the same
 * within the commit and keep the whole process waiting meanwhile.
 */
export function openSqliteFile(path: string, readOnly = false): SqliteFile {
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path, { timeout: patience, readOnly });
  if (!readOnly) db.exec('pragma journal_mode = wal');
  db.exec('pragma synchronous = normal; pragma foreign_keys = on');
  let log: number | undefined;
  const statements = new Map<string, { statement: StatementSync; answersRows: boolean }>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = db.prepare(sql);
    const prepared = { statement, answersRows: statement.columns().length > 0 };
    if (statements.size >= mostStatements) statements.clear();
    statements.set(sql, prepared);
    return prepared;
  };
  return {
    run: <Row>(sql: string, parameters: readonly unknown[]) => {
      const { statement, answersRows } = prepare(sql);
      const values = parameters.map(toSqlite);
      if (answersRows) return { rows: statement.all(...values).map((row) => ({ ...row })) as Row[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
    exec: (sql) => db.exec(sql),
    sync: async () => {
      // The log lives as long as any handle is open. Closing this second one takes no lock away: SQLite locks other files.
      log ??= openSync(`${path}-wal`, 'r+');
      await syncData(log);
    },
    close: () => {
      statements.clear();
      if (log !== undefined) closeSync(log);
      db.close();
    },
  };
}
