import { finalStates, type ThreadState } from '#domain/inquiry/thread-states.ts';
import type { Names } from '#domain/inquiry/views.ts';
import { isLocale } from '#i18n/locales.ts';
import type { Connection, OutboxRow, Tables, ThreadRow } from '../db/tables.ts';
import { filePath } from './file-store.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { nameIn } from './name-in.ts';
import { type Letter, type MailPayload, putInOutbox } from './put-in-outbox.ts';
import { digestOf } from './secret.ts';

/** Path of the file that a mail was written to, where mails are written to files. */
export type MailFileOf = (mail: { id: string; createdAt: string }) => string;

/**
 * Erases an inquiry for good, in one transaction: its rows, those of its threads, its mails and its links; its files and written mails are put down
 * as doomed and removed after it. Cooperatives that still work on it are told that it was withdrawn, by a mail that holds the reference only.
 */
export async function eraseInquiry(context: InquiryContext, mailFileOf: MailFileOf, inquiryId: string, cause: Tables['erasures']['cause']): Promise<void> {
  const { db, now } = context;
  await db.transaction().execute(async (transaction) => {
    const removed = await removeRows(transaction, mailFileOf, inquiryId);
    if (!removed) return;
    const { reference, threads, mails } = removed;
    await transaction
      .insertInto('erasures')
      .values({ reference_digest: digestOf(reference), erased_at: now().toISOString(), cause })
      .execute();
    if (cause !== 'retention') await putInOutbox(transaction, farewells(reference, threads, mails), now());
  });
}

/** Removes all rows of an inquiry inside a transaction, and dooms its files; answers what there was to tell of. */
export async function removeRows(db: Connection, mailFileOf: MailFileOf, inquiryId: string): Promise<{ reference: string; threads: ThreadRow[]; mails: OutboxRow[] } | undefined> {
  // Changed as it is, so that of two servers that erase at once the second waits, and then finds nothing.
  const inquiry = await db
    .updateTable('inquiries')
    .set(({ ref }) => ({ review: ref('review') }))
    .where('id', '=', inquiryId)
    .returning('reference')
    .executeTakeFirst();
  if (!inquiry) return undefined;
  const threads = await db.selectFrom('threads').selectAll().where('inquiry_id', '=', inquiryId).execute();
  const mails = await db.selectFrom('outbox').selectAll().where('inquiry_id', '=', inquiryId).orderBy('seq').execute();
  await doomFiles(db, inquiryId, mails, mailFileOf);
  await db.deleteFrom('inquiries').where('id', '=', inquiryId).execute();
  return { reference: inquiry.reference, threads, mails };
}

async function doomFiles(db: Connection, inquiryId: string, mails: readonly OutboxRow[], mailFileOf: MailFileOf): Promise<void> {
  const files = await db.selectFrom('files').innerJoin('threads', 'threads.id', 'files.thread_id').select('files.id').where('threads.inquiry_id', '=', inquiryId).execute();
  const paths = [...files.map(({ id }) => filePath(id)), ...mails.map(({ id, created_at }) => mailFileOf({ id, createdAt: created_at }))];
  if (paths.length > 0)
    await db
      .insertInto('doomed_files')
      .values(paths.map((path) => ({ path })))
      .onConflict((conflict) => conflict.column('path').doNothing())
      .execute();
}

/** To whoever was written to about a thread that still lives. */
function farewells(reference: string, threads: readonly ThreadRow[], mails: readonly OutboxRow[]): Letter[] {
  return threads
    .filter(({ state }) => !finalStates.includes(state as ThreadState))
    .flatMap(({ id, names_json }): Letter[] => {
      const last = mails.findLast(({ reader, payload_json }) => reader !== 'buyer' && (JSON.parse(payload_json) as MailPayload).threadId === id);
      if (!last || !isLocale(last.locale)) return [];
      const { recipient, reader, locale } = last;
      return [{ kind: 'withdrawn', inquiryId: null, recipient, reader, locale, payload: { remains: { reference, names: [nameIn(JSON.parse(names_json) as Names, locale)] } } }];
    });
}
