import type { Database } from '../db/tables.ts';
import { removeUnnamed } from '../remove-unnamed.ts';
import { mailFolder, mailIdOf } from './file-transport.ts';

/** Clears away what a kill left among the mails that were written to files: halves, and mails whose row an erasure took. */
export async function sweepMailFiles(db: Database, varDir: string, now: Date): Promise<void> {
  await removeUnnamed(mailFolder(varDir), now, async (names) => {
    const ids = names.flatMap((name) => mailIdOf(name) ?? []);
    const rows = ids.length > 0 ? await db.selectFrom('outbox').select('id').where('id', 'in', ids).execute() : [];
    const known = new Set(rows.map(({ id }) => id));
    return new Set(names.filter((name) => known.has(mailIdOf(name) ?? '')));
  });
}
