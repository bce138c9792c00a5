import type { Connection, FileRow, InquiryLineRow, InquiryRow, QuotationRow, ThreadEventRow, ThreadRow } from '../db/tables.ts';

/** Everything of an inquiry that a page or a mail shows, as it lies in the tables. */
export interface StoredInquiry {
  inquiry: InquiryRow;
  lines: InquiryLineRow[];
  threads: ThreadRow[];
  events: ThreadEventRow[];
  quotations: QuotationRow[];
  files: FileRow[];
  translations: { source: string; locale: string; text: string }[];
}

/** Reads an inquiry, or of it the part of one thread only; undefined when it is gone. */
export async function readRows(db: Connection, inquiryId: string, threadId?: string): Promise<StoredInquiry | undefined> {
  const inquiry = await db.selectFrom('inquiries').selectAll().where('id', '=', inquiryId).executeTakeFirst();
  if (!inquiry) return undefined;
  let parts = db.selectFrom('threads').selectAll().where('inquiry_id', '=', inquiryId);
  if (threadId) parts = parts.where('id', '=', threadId);
  const threads = await parts.orderBy('cooperative').execute();
  const ids = threads.map(({ id }) => id);
  if (ids.length === 0) return undefined;
  const lines = await db
    .selectFrom('inquiry_lines')
    .selectAll()
    .where('inquiry_id', '=', inquiryId)
    .where(
      'cooperative',
      'in',
      threads.map(({ cooperative }) => cooperative),
    )
    .orderBy('number')
    .execute();
  const events = await db.selectFrom('thread_events').selectAll().where('thread_id', 'in', ids).orderBy('seq').execute();
  const quotations = await db.selectFrom('quotations').selectAll().where('thread_id', 'in', ids).orderBy('number').execute();
  const files = await db.selectFrom('files').selectAll().where('thread_id', 'in', ids).orderBy('name').execute();
  const translations = await db.selectFrom('translations').select(['source', 'locale', 'text']).where('inquiry_id', '=', inquiryId).execute();
  return { inquiry, lines, threads, events, quotations, files, translations };
}
