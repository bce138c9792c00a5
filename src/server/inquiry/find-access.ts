import { readReference } from '#domain/inquiry/reference.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { digestOf } from './secret.ts';
import type { Access } from './use-cases.ts';

/** Who holds this token may read that inquiry, and a cooperative its thread. Everything else has one answer: undefined. It changes nothing, since scanners of mail open links too. */
export async function findAccess({ db, now }: InquiryContext, token: string | undefined, reference: string, cooperative?: string): Promise<Access | undefined> {
  if (!token || !/^[\w-]{43}$/.test(token)) return undefined;
  const found = await db
    .selectFrom('access_tokens')
    .innerJoin('inquiries', 'inquiries.id', 'access_tokens.inquiry_id')
    .leftJoin('threads', 'threads.id', 'access_tokens.thread_id')
    .select(['access_tokens.role', 'access_tokens.inquiry_id', 'access_tokens.thread_id', 'inquiries.reference', 'inquiries.review', 'threads.cooperative'])
    .where('access_tokens.hash', '=', digestOf(token))
    .where('access_tokens.revoked_at', 'is', null)
    .where('access_tokens.expires_at', '>', now().toISOString())
    .executeTakeFirst();
  if (!found || found.reference !== readReference(reference)) return undefined;
  if (found.role === 'buyer') return cooperative === undefined ? { role: 'buyer', reference: found.reference, inquiryId: found.inquiry_id } : undefined;
  if (!found.thread_id || !found.cooperative || found.cooperative !== cooperative || found.review !== 'open') return undefined;
  return { role: found.role, reference: found.reference, inquiryId: found.inquiry_id, cooperative: found.cooperative, threadId: found.thread_id };
}

/** Makes every link of this reader to this inquiry worthless: those in mails, in browsers, and in mails that are still on their way. A new one comes by mail. */
export async function revokeLinks({ db, now }: InquiryContext, { role, inquiryId, threadId }: Access): Promise<void> {
  const ofReader = db.updateTable('access_tokens').set({ revoked_at: now().toISOString() }).where('inquiry_id', '=', inquiryId).where('role', '=', role).where('revoked_at', 'is', null);
  await (threadId ? ofReader.where('thread_id', '=', threadId) : ofReader).execute();
}
