import type { z } from 'zod';
import { refusal } from '#domain/inquiry/error-codes.ts';
import type { FormEntries } from '#domain/inquiry/form-values.ts';
import type { FreeText } from '#domain/inquiry/inquiry.schema.ts';
import { acceptSchema, answerSchema, closeSchema, declineSchema, noFieldsSchema, questionSchema, sampleSentSchema } from '#domain/inquiry/message.schema.ts';
import { readForm } from '#domain/inquiry/read-form.schema.ts';
import type { InquiryView } from '#domain/inquiry/views.ts';
import type { Locale } from '#i18n/locales.ts';
import { accepted, refused } from '#lib/result.ts';
import { applyMove } from './apply-move.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { readInquiry } from './read-inquiry.ts';
import { digestOf } from './secret.ts';
import { formOf } from './tickets.ts';
import type { Access, FormOutcome, ThreadMove } from './use-cases.ts';

/** The form of each move. */
const forms: Readonly<Record<ThreadMove, z.ZodObject>> = { see: noFieldsSchema, ask: questionSchema, answer: answerSchema, accept: acceptSchema, decline: declineSchema, 'send-sample': sampleSentSchema, order: noFieldsSchema, close: closeSchema, withdraw: noFieldsSchema };

/** Makes one move in one thread. */
export async function moveThread(context: InquiryContext, access: Access, cooperative: string, move: ThreadMove, entries: FormEntries, locale: Locale): Promise<FormOutcome<InquiryView>> {
  const held = [...entries];
  const { values, errors, data, code } = readForm(forms[move], held, locale);
  if (!data) return refused({ ...refusal(code ?? 'inquiry.check_fields', { errors }), values });
  const threadId = await findThread(context, access, cooperative);
  const { message, reason, questions, carrier, trackingNumber, quotation } = data as { message?: FreeText; reason?: string; questions?: string[]; carrier?: string; trackingNumber?: string; quotation?: string };
  const words = { data: { ...(questions && { questions }), ...(reason && { reason }), ...(carrier && { sample: { carrier, trackingNumber } }) }, message, quotationRead: quotation, form: formOf(context, values, digestOf(JSON.stringify([move, data]))) };
  const made = threadId ? await context.db.transaction().execute((db) => applyMove(db, threadId, access.role, move, words, context)) : 'inquiry.link_invalid';
  return made === 'made' || made === 'repeated' ? accepted(await readInquiry(context, access, locale)) : refused({ ...refusal(made, { reference: access.reference }), values });
}

/** The thread that is meant, if the access reaches it. */
export async function findThread({ db }: InquiryContext, access: Access, cooperative: string): Promise<string | undefined> {
  if (access.role !== 'buyer') return access.cooperative === cooperative ? access.threadId : undefined;
  const thread = await db.selectFrom('threads').select('id').where('inquiry_id', '=', access.inquiryId).where('cooperative', '=', cooperative).executeTakeFirst();
  return thread?.id;
}
