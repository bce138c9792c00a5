import { vietnamDate } from '#lib/calendar-date.ts';
import type { ThreadRow } from '../db/tables.ts';
import { announceParts } from './announce-inquiry.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { putInOutbox } from './put-in-outbox.ts';

/** An inquiry that waits for a person of the Alliance, with what is needed to judge it. */
export interface Waiting {
  reference: string;
  sentAt: string;
  company: string;
  country: string;
  email: string;
  message: string | undefined;
  cooperatives: string[];
}

/** The review list, oldest first. */
export async function listWaiting({ db }: InquiryContext): Promise<Waiting[]> {
  const rows = await db.selectFrom('inquiries').select(['id', 'reference', 'sent_at', 'company', 'country', 'email', 'message_text']).where('review', '=', 'waiting').orderBy('sent_at').execute();
  const threads =
    rows.length === 0
      ? []
      : await db
          .selectFrom('threads')
          .select(['inquiry_id', 'cooperative'])
          .where(
            'inquiry_id',
            'in',
            rows.map(({ id }) => id),
          )
          .orderBy('cooperative')
          .execute();
  return rows.map(({ id, reference, sent_at, company, country, email, message_text }) => ({
    reference,
    sentAt: sent_at,
    company,
    country,
    email,
    message: message_text ?? undefined,
    cooperatives: threads.filter(({ inquiry_id }) => inquiry_id === id).map(({ cooperative }) => cooperative),
  }));
}

/** Lets an inquiry go to its cooperatives, which have until the market day after this one; `false` when it does not wait. */
export function releaseInquiry(context: InquiryContext, reference: string): Promise<boolean> {
  const answer = context.answerBy(vietnamDate(context.now()));
  return context.db.transaction().execute(async (db) => {
    const released = await db.updateTable('inquiries').set({ review: 'open', answer_by: answer.date, answer_lunar_day: answer.lunar.day, answer_lunar_month: answer.lunar.month }).where('reference', '=', reference).where('review', '=', 'waiting').returning('id').executeTakeFirst();
    if (!released) return false;
    const threads: ThreadRow[] = await db.selectFrom('threads').selectAll().where('inquiry_id', '=', released.id).execute();
    const { letters, tokens } = announceParts(released.id, threads, context, context.now());
    await db.insertInto('access_tokens').values(tokens).execute();
    await putInOutbox(db, letters, context.now());
    return true;
  });
}

/** Puts junk aside: no cooperative hears of it, and it goes with the others when its time is over. */
export async function refuseInquiry({ db }: InquiryContext, reference: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('inquiries').set({ review: 'refused' }).where('reference', '=', reference).where('review', '=', 'waiting').executeTakeFirst();
  return numUpdatedRows > 0n;
}
