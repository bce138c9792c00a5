import { randomUUIDv7 } from 'node:crypto';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { type Refusal, refusal } from '#domain/inquiry/error-codes.ts';
import type { FormEntries } from '#domain/inquiry/form-values.ts';
import type { Quotation } from '#domain/inquiry/quotation.schema.ts';
import { type AnsweredLine, readQuotationForm } from '#domain/inquiry/read-quotation-form.ts';
import type { InquiryView } from '#domain/inquiry/views.ts';
import type { Locale } from '#i18n/locales.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { accepted, type Result, refused } from '#lib/result.ts';
import type { Connection } from '../db/tables.ts';
import { applyMove } from './apply-move.ts';
import { type CheckedFile, checkFiles, removeFiles, storeFiles } from './file-store.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { readInquiry } from './read-inquiry.ts';
import { digestOf } from './secret.ts';
import { formOf, type SentForm } from './tickets.ts';
import { Undo, undone } from './undo.ts';
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
  const digest = digestOf(JSON.stringify(['quote', data, files.map(({ name, bytes }) => [name, digestOf(bytes)])]));
  let isKept = false;
  try {
    const written = await write(context, threadId, access, data, files, formOf(context, values, digest));
    isKept = written.ok && written.value === 'made';
    return written.ok ? accepted(await readInquiry(context, access, locale)) : refused({ ...written.refusal, values });
  } finally {
    if (!isKept)
      await removeFiles(
        context.varDir,
        files.map(({ id }) => id),
      );
  }
}

async function linesOf({ db, catalogue }: InquiryContext, { inquiryId, cooperative }: Access): Promise<AnsweredLine[]> {
  const { product: known } = indexOf(catalogue());
  const lines = await db
    .selectFrom('inquiry_lines')
    .select(['number', 'product'])
    .where('inquiry_id', '=', inquiryId)
    .where('cooperative', '=', cooperative ?? '')
    .execute();
  return lines.map(({ number, product }) => ({ number, reference: known.get(product)?.facts.price }));
}

async function write(context: InquiryContext, threadId: string, access: Access, data: Quotation, files: readonly CheckedFile[], form: SentForm | undefined): Promise<Result<'made' | 'repeated', Refusal>> {
  const id = randomUUIDv7();
  return context.db
    .transaction()
    .execute(async (db) => {
      // The move first: it judges by the quotations that stood before this one.
      const outcome = await applyMove(db, threadId, access.role, 'quote', { quotationId: id, message: undefined, form }, context);
      if (outcome === 'made') await insert(db, id, threadId, access, data, files, context.now());
      else if (outcome !== 'repeated') throw new Undo(refusal(outcome, { reference: access.reference }));
      return accepted(outcome);
    })
    .catch(undone);
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
