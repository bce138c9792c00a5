import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { QueryResult } from 'kysely';
import { toSqlite } from './sqlite-values.ts';

/** One open handle on the file, with its statements prepared once. */
export interface SqliteFile {
  run<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row>;
  exec(sql: string): void;
  close(): void;
}

/** Milliseconds that a process waits for the others. */
const patience = 20_000;
const mostStatements = 300;

/** Every answer waits for the disk: WAL with `synchronous=FULL` loses nothing that was committed, whatever is killed. */
export function openSqliteFile(path: string, readOnly = false): SqliteFile {
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path, { timeout: patience, readOnly });
  if (!readOnly) db.exec('pragma journal_mode = wal');
  db.exec('pragma synchronous = full; pragma foreign_keys = on');
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
    close: () => {
      statements.clear();
      db.close();
    },
  };
}
