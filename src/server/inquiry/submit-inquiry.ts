import { randomBytes } from 'node:crypto';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { type Refusal, refusal } from '#domain/inquiry/error-codes.ts';
import type { FormEntries } from '#domain/inquiry/form-values.ts';
import { readInquiryForm } from '#domain/inquiry/read-inquiry-form.ts';
import { referenceOf } from '#domain/inquiry/reference.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { accepted, type Result, refused } from '#lib/result.ts';
import { mintToken } from './access-tokens.ts';
import { announceInquiry } from './announce-inquiry.ts';
import { type Counted, countOneMore } from './day-counts.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { type InquiryRows, inquiryRows } from './inquiry-rows.ts';
import { countedOf, judgeForm } from './judge-sender.ts';
import type { Proof } from './proof-of-work.ts';
import { putInOutbox } from './put-in-outbox.ts';
import { readPhone } from './read-phone.ts';
import { digestOf } from './secret.ts';
import { readTicket } from './tickets.ts';
import { Undo, undone } from './undo.ts';
import type { FormOutcome, Sent, Visit } from './use-cases.ts';

/** Takes an inquiry: reads the form, judges its sender, and writes everything that follows from it in one transaction. */
export async function submitInquiry(context: InquiryContext, entries: FormEntries, visit: Visit): Promise<FormOutcome<Sent>> {
  const now = context.now();
  const { values, errors, data, code } = readInquiryForm([...entries], { today: vietnamDate(now), products: indexOf(context.catalogue()).product, readPhone });
  const refuse = (reason: Refusal) => refused({ ...reason, values });
  if (!data) return refuse(refusal(code ?? 'inquiry.check_fields', { errors }));
  const contentDigest = digestOf(JSON.stringify(data));
  const opened = readTicket(context.secret, values.ticket?.at(-1), now);
  // Without a ticket of ours the content itself tells a repeat, for a day.
  const ticket = opened?.id ?? `content ${vietnamDate(now)} ${contentDigest}`;
  const before = await findSent(context, ticket, contentDigest, opened !== undefined);
  if (before) return before.ok ? before : refuse(before.refusal);
  const judged = await judgeForm({ values, openedAt: opened?.openedAt }, context);
  if ('code' in judged) return refuse(judged);
  const { needsReview, proof } = judged;
  const rows = inquiryRows(data, { ticket, contentDigest, reference: referenceOf(randomBytes(8)), review: needsReview ? 'waiting' : 'open', now }, context);
  const written = await write(context, rows, proof, countedOf(data, visit.source), now);
  const outcome = written === 'sent before' ? await findSent(context, ticket, contentDigest, opened !== undefined) : written;
  if (!outcome) return refuse(refusal('inquiry.changed'));
  return outcome.ok ? outcome : refuse(outcome.refusal);
}

/** What the same ticket brought before. Whoever holds a ticket of ours sent it, and gets a new token. */
async function findSent({ db, now }: InquiryContext, ticket: string, contentDigest: string, holdsTicket: boolean): Promise<Result<Sent, Refusal> | undefined> {
  const found = await db.selectFrom('inquiries').select(['id', 'reference', 'content_digest', 'review']).where('ticket', '=', ticket).executeTakeFirst();
  if (!found) return undefined;
  if (found.content_digest !== contentDigest) return refused(refusal('inquiry.already_sent', { reference: found.reference }));
  const repeat = { reference: found.reference, isRepeat: true, inReview: found.review !== 'open' };
  if (!holdsTicket) return accepted({ ...repeat, token: undefined });
  const { token, row } = mintToken({ role: 'buyer', inquiry_id: found.id, thread_id: null }, now());
  await db.insertInto('access_tokens').values(row).execute();
  return accepted({ ...repeat, token });
}

async function write(context: InquiryContext, rows: InquiryRows, proof: Proof | undefined, counted: readonly Counted[], now: Date): Promise<Result<Sent, Refusal> | 'sent before'> {
  const { inquiry, lines, threads, consents } = rows;
  const buyers = mintToken({ role: 'buyer', inquiry_id: inquiry.id, thread_id: null }, now);
  const announced = announceInquiry(inquiry, threads, context, now);
  const taken = context.db.transaction().execute(async (db) => {
    const added = await db
      .insertInto('inquiries')
      .values(inquiry)
      .onConflict((conflict) => conflict.column('ticket').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return 'sent before';
    if (proof && !(await spend(db, proof))) throw new Undo(refusal('inquiry.proof_used'));
    if (!(await countOneMore(db, counted, context))) throw new Undo(refusal('inquiry.rate_limited', { waitMinutes: 24 * 60 }));
    await db.insertInto('inquiry_lines').values(lines).execute();
    await db.insertInto('threads').values(threads).execute();
    await db.insertInto('consents').values(consents).execute();
    await db
      .insertInto('access_tokens')
      .values([buyers.row, ...announced.tokens])
      .execute();
    await putInOutbox(db, announced.letters, now);
    return accepted({ reference: inquiry.reference, token: buyers.token, isRepeat: false, inReview: inquiry.review !== 'open' });
  });
  return taken.catch(undone);
}

async function spend(db: Parameters<typeof putInOutbox>[0], { digest, expiresAt }: Proof): Promise<boolean> {
  const spent = await db
    .insertInto('spent_proofs')
    .values({ digest, expires_at: expiresAt.toISOString() })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .returning('digest')
    .executeTakeFirst();
  return spent !== undefined;
}
