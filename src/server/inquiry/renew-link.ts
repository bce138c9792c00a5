import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { emailField } from '#domain/inquiry/form-fields.schema.ts';
import { limits } from '#domain/inquiry/limits.ts';
import { readReference } from '#domain/inquiry/reference.ts';
import type { Locale } from '#i18n/locales.ts';
import type { InquiryRow } from '../db/tables.ts';
import { mintToken } from './access-tokens.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { type Letter, putInOutbox } from './put-in-outbox.ts';
import { recipientOf } from './recipient-of.ts';

/** Sends a new link to the address that an inquiry belongs to, and to no other. Nobody learns from it whether there is such a reference: the answer is none, and it comes before the mail. */
export async function renewLink(context: InquiryContext, { reference, email }: { reference: string; email: string }): Promise<void> {
  const { db, secret, now } = context;
  const address = emailField.safeParse(email).data;
  const known = readReference(reference);
  if (!address || !known) return;
  const key = secret.sign('link request', address);
  const since = new Date(now().getTime() - 86_400_000).toISOString();
  const { n } = await db.selectFrom('link_requests').select(db.fn.countAll<number>().as('n')).where('email_key', '=', key).where('requested_at', '>', since).executeTakeFirstOrThrow();
  if (n >= limits.linksPerDay) return;
  const inquiry = await db.selectFrom('inquiries').selectAll().where('reference', '=', known).executeTakeFirst();
  const letters = inquiry ? await lettersTo(context, inquiry, address) : [];
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('link_requests').values({ email_key: key, requested_at: now().toISOString() }).execute();
    if (letters.length === 0) return;
    await transaction
      .insertInto('access_tokens')
      .values(letters.map(({ row }) => row))
      .execute();
    await putInOutbox(
      transaction,
      letters.map(({ letter }) => letter),
      now(),
    );
  });
}

/** The buyer's link, or those of the threads that this address answers for. */
async function lettersTo(context: InquiryContext, inquiry: InquiryRow, address: string): Promise<{ letter: Letter; row: ReturnType<typeof mintToken>['row'] }[]> {
  const { db, now, catalogue } = context;
  if (inquiry.email === address) {
    const { token, row } = mintToken({ role: 'buyer', inquiry_id: inquiry.id, thread_id: null }, now());
    return [{ row, letter: { kind: 'link-renewed', inquiryId: inquiry.id, recipient: inquiry.email, reader: 'buyer', locale: inquiry.locale as Locale, payload: { token } } }];
  }
  if (inquiry.review !== 'open') return [];
  const threads = await db.selectFrom('threads').select(['id', 'cooperative']).where('inquiry_id', '=', inquiry.id).execute();
  const index = indexOf(catalogue());
  return threads.flatMap(({ id, cooperative }) => {
    const to = recipientOf(index.cooperative.get(cooperative), context);
    if (to.recipient.toLowerCase() !== address) return [];
    const { token, row } = mintToken({ role: to.reader, inquiry_id: inquiry.id, thread_id: id }, now());
    return [{ row, letter: { kind: 'link-renewed', inquiryId: inquiry.id, ...to, payload: { threadId: id, token } } }];
  });
}
