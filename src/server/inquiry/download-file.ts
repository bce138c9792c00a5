import { readStored } from './file-store.ts';
import type { InquiryContext } from './inquiry-context.ts';
import type { Access, Download } from './use-cases.ts';

/** A file of a quotation, for who may read its thread. */
export async function downloadFile({ db, varDir }: InquiryContext, access: Access, id: string): Promise<Download | undefined> {
  const found = await db.selectFrom('files').innerJoin('threads', 'threads.id', 'files.thread_id').select(['files.id', 'files.name', 'files.type', 'files.thread_id', 'threads.inquiry_id']).where('files.id', '=', id).executeTakeFirst();
  const mayRead = found && found.inquiry_id === access.inquiryId && (access.role === 'buyer' || found.thread_id === access.threadId);
  return mayRead ? readStored(varDir, found) : undefined;
}
