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

/** Makes a token worthless. */
export async function revokeToken({ db, now }: InquiryContext, token: string): Promise<void> {
  await db.updateTable('access_tokens').set({ revoked_at: now().toISOString() }).where('hash', '=', digestOf(token)).where('revoked_at', 'is', null).execute();
}
