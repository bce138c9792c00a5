import { randomUUID } from 'node:crypto';
import { type RefusalCode, refusal } from '#domain/inquiry/error-codes.ts';
import type { FormEntries } from '#domain/inquiry/form-values.ts';
import type { Quotation } from '#domain/inquiry/quotation.schema.ts';
import { readQuotationForm } from '#domain/inquiry/read-quotation-form.ts';
import type { InquiryView } from '#domain/inquiry/views.ts';
import type { Locale } from '#i18n/locales.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { accepted, refused } from '#lib/result.ts';
import type { Connection } from '../db/tables.ts';
import { applyMove } from './apply-move.ts';
import { type CheckedFile, checkFiles, removeFiles, storeFiles } from './file-store.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { ticketOf } from './move-thread.ts';
import { readInquiry } from './read-inquiry.ts';
import type { Access, FormOutcome, Upload } from './use-cases.ts';

/** Sends a quotation with its files. */
export async function quoteThread(context: InquiryContext, access: Access, entries: FormEntries, uploads: readonly Upload[], locale: Locale): Promise<FormOutcome<InquiryView>> {
  const held = [...entries];
  const { threadId } = access;
  const lines = threadId ? await linesOf(context, access) : [];
  const { values, errors, data, code } = readQuotationForm(held, { today: vietnamDate(context.now()), lines, locale });
  const files = checkFiles(uploads);
  const fileErrors = Array.isArray(files) ? {} : { files };
  if (!threadId) return refused({ ...refusal('inquiry.link_invalid'), values });
  if (!data || !Array.isArray(files)) return refused({ ...refusal(code ?? 'inquiry.check_fields', { errors: { ...errors, ...fileErrors } }), values });
  await storeFiles(context.varDir, files);
  const against = await write(context, threadId, access, data, files, ticketOf(context, held)).catch(async (error) => {
    await removeFiles(
      context.varDir,
      files.map(({ id }) => id),
    );
    throw error;
  });
  return against ? refused({ ...refusal(against), values }) : accepted(await readInquiry(context, access, locale));
}

function linesOf({ db }: InquiryContext, { inquiryId, cooperative }: Access): Promise<{ number: number }[]> {
  return db
    .selectFrom('inquiry_lines')
    .select('number')
    .where('inquiry_id', '=', inquiryId)
    .where('cooperative', '=', cooperative ?? '')
    .execute();
}

/** Undoes what a transaction wrote so far, with the code of what stands against the move. */
class Refused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

async function write(context: InquiryContext, threadId: string, access: Access, data: Quotation, files: readonly CheckedFile[], ticket: string | undefined): Promise<RefusalCode | undefined> {
  const id = randomUUID();
  const discard = () =>
    removeFiles(
      context.varDir,
      files.map((file) => file.id),
    );
  try {
    const isRepeat = await context.db.transaction().execute(async (db) => {
      if (ticket && (await wasSent(db, threadId, ticket))) return true;
      // The move first: it judges by the quotations that stood before this one.
      const against = await applyMove(db, threadId, access.role, 'quote', { quotationId: id, message: undefined, ticket }, context);
      if (against) throw new Refused(against);
      await insert(db, id, threadId, access, data, files, context.now());
      return false;
    });
    if (isRepeat) await discard();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await discard();
    return error.code;
  }
}

async function wasSent(db: Connection, threadId: string, ticket: string): Promise<boolean> {
  return (await db.selectFrom('thread_events').select('id').where('thread_id', '=', threadId).where('ticket', '=', ticket).executeTakeFirst()) !== undefined;
}

async function insert(db: Connection, id: string, threadId: string, { role }: Access, { message, ...quotation }: Quotation, files: readonly CheckedFile[], now: Date): Promise<void> {
  const { n } = await db.selectFrom('quotations').select(db.fn.countAll<number>().as('n')).where('thread_id', '=', threadId).executeTakeFirstOrThrow();
  await db
    .insertInto('quotations')
    .values({ id, number: n, thread_id: threadId, sent_at: now.toISOString(), actor: role, data_json: JSON.stringify(quotation), message_text: message?.text ?? null, message_lang: message?.lang ?? null, valid_until: quotation.validUntil })
    .execute();
  if (files.length > 0)
    await db
      .insertInto('files')
      .values(files.map(({ id: file, name, type, bytes }) => ({ id: file, thread_id: threadId, quotation_id: id, name, type, bytes: bytes.length })))
      .execute();
}
