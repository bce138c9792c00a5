import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { refusal } from '#domain/inquiry/error-codes.ts';
import { emailField } from '#domain/inquiry/form-fields.schema.ts';
import { limits } from '#domain/inquiry/limits.ts';
import { readReference } from '#domain/inquiry/reference.ts';
import type { Locale } from '#i18n/locales.ts';
import type { InquiryRow } from '../db/tables.ts';
import { mintToken } from './access-tokens.ts';
import { type Counted, countOneMore } from './day-counts.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { type Letter, putInOutbox } from './put-in-outbox.ts';
import { recipientOf } from './recipient-of.ts';
import { Undo, undone } from './undo.ts';
import type { Visit } from './use-cases.ts';

/** Sends a new link to the address that an inquiry belongs to, and to no other. Nobody learns from it whether there is such a reference: the answer is none, and it comes before the mail. */
export async function renewLink(context: InquiryContext, { reference, email }: { reference: string; email: string }, { source }: Visit): Promise<void> {
  const { db, now } = context;
  const address = emailField.safeParse(email).data;
  const known = readReference(reference);
  if (!address || !known) return;
  const inquiry = await db.selectFrom('inquiries').selectAll().where('reference', '=', known).executeTakeFirst();
  const letters = inquiry ? await lettersTo(context, inquiry, address) : [];
  if (letters.length === 0) return;
  // Only what leads to a mail is counted, or anybody could use up the day of somebody else.
  const counted: Counted[] = [
    { what: `link ${known} ${address}`, most: limits.linksPerDay.inquiry },
    { what: `links ${source}`, most: limits.linksPerDay.source },
  ];
  const sending = db.transaction().execute(async (transaction) => {
    if (!(await countOneMore(transaction, counted, context))) throw new Undo(refusal('inquiry.rate_limited'));
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
  await sending.catch(undone);
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
