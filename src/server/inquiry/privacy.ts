import type { Connection } from '../db/tables.ts';
import { eraseInquiry, type MailFileOf, removeRows } from './erase-inquiry.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { readRows, type StoredInquiry } from './read-rows.ts';
import { digestOf } from './secret.ts';
import { removeDoomed } from './sweep.ts';

export interface Exported extends StoredInquiry {
  consents: { kind: string; text_version: string; text_digest: string; locale: string; recipients_json: string; given_at: string }[];
  mails: { kind: string; recipient: string; created_at: string; sent_at: string | null }[];
}

/** Everything that is kept of a person, by their mail address: what they are entitled to see. */
export async function exportPerson({ db }: InquiryContext, email: string): Promise<Exported[]> {
  const exported: Exported[] = [];
  for (const { id } of await inquiriesOf(db, email)) {
    const stored = await readRows(db, id);
    if (!stored) continue;
    const consents = await db.selectFrom('consents').select(['kind', 'text_version', 'text_digest', 'locale', 'recipients_json', 'given_at']).where('inquiry_id', '=', id).execute();
    const mails = await db.selectFrom('outbox').select(['kind', 'recipient', 'created_at', 'sent_at']).where('inquiry_id', '=', id).orderBy('seq').execute();
    exported.push({ ...stored, consents, mails });
  }
  return exported;
}

/** Erases everything that is kept of a person; answers how many inquiries that were. */
export async function erasePerson(context: InquiryContext, mailFileOf: MailFileOf, email: string): Promise<number> {
  const all = await inquiriesOf(context.db, email);
  for (const { id } of all) await eraseInquiry(context, mailFileOf, id, 'operator');
  await removeDoomed(context);
  return all.length;
}

function inquiriesOf(db: InquiryContext['db'], email: string): Promise<{ id: string }[]> {
  return db.selectFrom('inquiries').select('id').where('email', '=', email.trim().toLowerCase()).orderBy('sent_at').execute();
}

/** Erases again what is on the list of erasures, inside the transaction that loads a backup: a restore must not bring anybody back. Nobody is told a second time. */
export async function eraseAgain(db: Connection, mailFileOf: MailFileOf): Promise<number> {
  const erased = new Set((await db.selectFrom('erasures').select('reference_digest').execute()).map(({ reference_digest }) => reference_digest));
  const back = (await db.selectFrom('inquiries').select(['id', 'reference']).execute()).filter(({ reference }) => erased.has(digestOf(reference)));
  for (const { id } of back) await removeRows(db, mailFileOf, id);
  return back.length;
}
