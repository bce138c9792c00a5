import type { z } from 'zod';
import { type RefusalCode, refusal } from '#domain/inquiry/error-codes.ts';
import { type FormEntries, gatherValues, keptValues } from '#domain/inquiry/form-values.ts';
import type { FreeText } from '#domain/inquiry/inquiry.schema.ts';
import { answerSchema, closeSchema, declineSchema, noFieldsSchema, questionSchema, sampleSentSchema } from '#domain/inquiry/message.schema.ts';
import { readForm } from '#domain/inquiry/read-form.schema.ts';
import type { InquiryView } from '#domain/inquiry/views.ts';
import type { Locale } from '#i18n/locales.ts';
import { accepted, refused } from '#lib/result.ts';
import { applyMove } from './apply-move.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { readInquiry } from './read-inquiry.ts';
import { readTicket } from './tickets.ts';
import type { Access, FormOutcome, ThreadMove } from './use-cases.ts';

/** The form of each move. */
const forms: Readonly<Record<ThreadMove, z.ZodObject>> = { see: noFieldsSchema, ask: questionSchema, answer: answerSchema, accept: noFieldsSchema, decline: declineSchema, 'send-sample': sampleSentSchema, order: noFieldsSchema, close: closeSchema, withdraw: noFieldsSchema };

/** Makes one move in one thread. */
export async function moveThread(context: InquiryContext, access: Access, cooperative: string, move: ThreadMove, entries: FormEntries, locale: Locale): Promise<FormOutcome<InquiryView>> {
  const held = [...entries];
  const { values, errors, data, code } = readForm(forms[move], held, locale);
  if (!data) return refused({ ...refusal(code ?? 'inquiry.check_fields', { errors }), values });
  const threadId = await findThread(context, access, cooperative);
  const { message, reason, questions, carrier, trackingNumber } = data as { message?: FreeText; reason?: string; questions?: string[]; carrier?: string; trackingNumber?: string };
  const words = { data: { ...(questions && { questions }), ...(reason && { reason }), ...(carrier && { sample: { carrier, trackingNumber } }) }, message, ticket: ticketOf(context, held) };
  const against = threadId ? await context.db.transaction().execute((db) => applyMove(db, threadId, access.role, move, words, context)) : ('inquiry.link_invalid' satisfies RefusalCode);
  return against ? refused({ ...refusal(against), values }) : accepted(await readInquiry(context, access, locale));
}

/** The thread that is meant, if the access reaches it. */
export async function findThread({ db }: InquiryContext, access: Access, cooperative: string): Promise<string | undefined> {
  if (access.role !== 'buyer') return access.cooperative === cooperative ? access.threadId : undefined;
  const thread = await db.selectFrom('threads').select('id').where('inquiry_id', '=', access.inquiryId).where('cooperative', '=', cooperative).executeTakeFirst();
  return thread?.id;
}

/** Id of the form, by which a repeat is known. */
export function ticketOf({ secret, now }: InquiryContext, entries: FormEntries): string | undefined {
  const held = [...entries];
  return readTicket(secret, (gatherValues(held) ?? keptValues(held)).ticket?.at(-1), now())?.id;
}
