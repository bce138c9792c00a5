import { type MigrationProvider, Migrator } from 'kysely/migration';
import { inquiryTables } from './migrations/001-inquiry-tables.ts';
import { outboxRecipients } from './migrations/002-outbox-recipients.ts';
import type { DatabaseKind } from './open-database.ts';
import type { Database } from './tables.ts';

/** Numbered, never edited once they are out. */
const migrations: MigrationProvider['getMigrations'] extends () => Promise<infer All> ? (kind: DatabaseKind) => All : never = (kind) => ({ '001-inquiry-tables': { up: (db) => inquiryTables(db, kind) }, '002-outbox-recipients': { up: outboxRecipients } });

/** Brings the tables up to date. Several servers may start at once: one migrates, the others wait and find nothing to do. */
export async function migrate(db: Database, kind: DatabaseKind): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(kind) } });
  const { error, results } = await migrator.migrateToLatest();
  const failed = results?.find(({ status }) => status === 'Error');
  if (error) throw new Error(`The tables could not be brought up to date${failed ? ` (${failed.migrationName})` : ''}; the database is as it was before. ${reasonOf(error)}`, { cause: error });
}

/** Several addresses that refused are one error without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
