import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { openPool } from './postgres-pool.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import type { Database, Tables } from './tables.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

export interface DatabaseSettings {
  varDir: string;
  /** Address of a PostgreSQL; the embedded database is used where there is none. */
  databaseUrl?: string | undefined;
}

/** File of the embedded database. */
export function databaseFile({ varDir }: Pick<DatabaseSettings, 'varDir'>): string {
  return join(varDir, 'database', 'chophien.sqlite');
}

export function databaseKind({ databaseUrl }: DatabaseSettings): DatabaseKind {
  return databaseUrl ? 'postgres' : 'sqlite';
}

/** Opens the database that the settings name: a file of our own, or a PostgreSQL. */
export function openDatabase(settings: DatabaseSettings): Database {
  const dialect = settings.databaseUrl ? new PostgresDialect({ pool: openPool(settings.databaseUrl) }) : new NodeSqliteDialect(databaseFile(settings));
  return new Kysely<Tables>({ dialect });
}
