import type { Kysely } from 'kysely';

/** Nobody looks for mails by their recipient alone, and every mail paid for it. */
export async function outboxRecipients(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('outbox_recipient').execute();
}
