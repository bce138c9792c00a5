import { randomUUIDv7 } from 'node:crypto';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import type { RefusalCode } from '#domain/inquiry/error-codes.ts';
import type { FreeText } from '#domain/inquiry/inquiry.schema.ts';
import type { MailKind } from '#domain/inquiry/mail.ts';
import { type Actor, legalMoves, type Move, stateAfter, type ThreadState } from '#domain/inquiry/thread-states.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Connection, InquiryRow, QuotationRow, ThreadRow } from '../db/tables.ts';
import { mintToken } from './access-tokens.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { type Letter, putInOutbox } from './put-in-outbox.ts';
import { recipientOf } from './recipient-of.ts';
import { threadFacts } from './thread-view.ts';
import type { SentForm } from './tickets.ts';

/** What a move says besides being made. */
export interface MoveWords {
  data?: object;
  message?: FreeText | undefined;
  quotationId?: string;
  /** The quotation that the buyer read before accepting. */
  quotationRead?: string | undefined;
  /** The same form makes its move once. */
  form?: SentForm | undefined;
}

/** The mail that tells the other side; `see` tells nobody. */
const told: Readonly<Partial<Record<Move, MailKind>>> = { ask: 'question', answer: 'answer', quote: 'quotation', accept: 'accepted', decline: 'declined', 'send-sample': 'sample-sent', order: 'ordered', close: 'closed', withdraw: 'withdrawn' };

/** Makes a move inside a transaction: state, event, link and mail together, or the code of what stands against it. The same form changes nothing when it comes again, and is no fault; with other content it is refused. */
export async function applyMove(db: Connection, threadId: string, by: Actor, move: Move, words: MoveWords, context: InquiryContext): Promise<'made' | 'repeated' | RefusalCode> {
  const now = context.now();
  const thread = await db.selectFrom('threads').selectAll().where('id', '=', threadId).executeTakeFirst();
  if (!thread) return 'inquiry.link_invalid';
  const before = await sentBefore(db, threadId, words.form);
  if (before) return before;
  const inquiry = await db.selectFrom('inquiries').selectAll().where('id', '=', thread.inquiry_id).executeTakeFirstOrThrow();
  const quotations = await db.selectFrom('quotations').selectAll().where('thread_id', '=', threadId).orderBy('number').execute();
  const facts = threadFacts(thread, quotations, now);
  const to = stateAfter(facts.state, move, by);
  if (inquiry.review !== 'open' || to === undefined || !legalMoves(facts, by).includes(move)) return whyNot(move, by, facts, quotations);
  const acceptedQuotation = move === 'accept' ? quotations.at(-1)?.id : undefined;
  if (acceptedQuotation !== undefined && words.quotationRead !== acceptedQuotation) return 'inquiry.changed';
  const { numUpdatedRows } = await db
    .updateTable('threads')
    .set({ state: to, version: thread.version + 1, ...(to !== facts.state && { state_since_at: now.toISOString() }), ...(acceptedQuotation && { accepted_quotation: acceptedQuotation }) })
    .where('id', '=', threadId)
    .where('version', '=', thread.version)
    .executeTakeFirst();
  // Somebody moved at the same moment: perhaps this very form, sent twice.
  if (numUpdatedRows === 0n) return (await sentBefore(db, threadId, words.form)) ?? 'inquiry.changed';
  const eventId = randomUUIDv7();
  const quotationId = words.quotationId ?? acceptedQuotation ?? null;
  await db
    .insertInto('thread_events')
    .values({
      id: eventId,
      thread_id: threadId,
      happened_at: now.toISOString(),
      actor: by,
      move,
      data_json: JSON.stringify(words.data ?? {}),
      message_text: words.message?.text ?? null,
      message_lang: words.message?.lang ?? null,
      quotation_id: quotationId,
      ticket: words.form?.ticket ?? null,
      form_digest: words.form?.digest ?? null,
    })
    .execute();
  await tell(db, move, by, inquiry, thread, { eventId, ...(quotationId && { quotationId }) }, context);
  return 'made';
}

/** What became of a form that was sent before; undefined for one that was not. */
async function sentBefore(db: Connection, threadId: string, form: SentForm | undefined): Promise<'repeated' | RefusalCode | undefined> {
  if (!form) return undefined;
  const known = await db.selectFrom('thread_events').select('form_digest').where('thread_id', '=', threadId).where('ticket', '=', form.ticket).executeTakeFirst();
  return known && (known.form_digest === form.digest ? 'repeated' : 'inquiry.already_sent');
}

function whyNot(move: Move, by: Actor, { state, hasAccepted }: { state: ThreadState; hasAccepted: boolean }, quotations: readonly QuotationRow[]): RefusalCode {
  if (move !== 'accept' || hasAccepted || stateAfter(state, move, by) === undefined) return 'inquiry.move_not_allowed';
  return quotations.length === 0 ? 'inquiry.no_quotation' : 'inquiry.quotation_expired';
}

/** A mail with a fresh link to whoever did not make the move. */
async function tell(db: Connection, move: Move, by: Actor, inquiry: InquiryRow, thread: ThreadRow, ids: { eventId: string; quotationId?: string }, context: InquiryContext): Promise<void> {
  const kind = told[move];
  if (!kind) return;
  const now = context.now();
  const to = by === 'buyer' ? recipientOf(indexOf(context.catalogue()).cooperative.get(thread.cooperative), context) : { recipient: inquiry.email, reader: 'buyer' as const, locale: inquiry.locale as Locale };
  const { token, row } = mintToken({ role: to.reader, inquiry_id: inquiry.id, thread_id: to.reader === 'buyer' ? null : thread.id }, now);
  await db.insertInto('access_tokens').values(row).execute();
  const letter: Letter = { kind, inquiryId: inquiry.id, ...to, payload: { threadId: thread.id, ...ids, token } };
  await putInOutbox(db, [letter], now);
}
