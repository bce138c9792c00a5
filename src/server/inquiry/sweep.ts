import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { vietnamDate } from '#lib/calendar-date.ts';
import { removeUnnamed } from '../remove-unnamed.ts';
import { forgetCounts } from './day-counts.ts';
import { eraseInquiry, type MailFileOf } from './erase-inquiry.ts';
import type { InquiryContext } from './inquiry-context.ts';

/** Days after which what served its purpose goes: proofs, links, the letters of erased inquiries. */
const leftoverDays = 7;

/** What a site clears away by itself: inquiries whose time is over, files that are doomed, files that no row names. It may stop anywhere and be begun again. */
export async function sweep(context: InquiryContext, mailFileOf: MailFileOf): Promise<{ erased: number }> {
  const { db, now } = context;
  const at = now().toISOString();
  const over = await db.selectFrom('inquiries').select('id').where('erase_at', '<=', at).execute();
  for (const { id } of over) await eraseInquiry(context, mailFileOf, id, 'retention');
  await removeDoomed(context);
  await removeUnsent(context);
  const before = new Date(now().getTime() - leftoverDays * 86_400_000).toISOString();
  await db.deleteFrom('spent_proofs').where('expires_at', '<', before).execute();
  await forgetCounts(db, vietnamDate(now()));
  await db.deleteFrom('access_tokens').where('expires_at', '<', before).execute();
  await removeOldFarewells(context, mailFileOf, before);
  return { erased: over.length };
}

/** Removes the files that an erasure left behind; a kill between the two is made good here. */
export async function removeDoomed({ db, varDir }: InquiryContext): Promise<void> {
  for (const { path } of await db.selectFrom('doomed_files').select('path').execute()) {
    await rm(join(varDir, path), { force: true });
    await db.deleteFrom('doomed_files').where('path', '=', path).execute();
  }
}

/** The letters that said only that an inquiry was withdrawn. */
async function removeOldFarewells(context: InquiryContext, mailFileOf: MailFileOf, before: string): Promise<void> {
  const old = await context.db.selectFrom('outbox').select(['id', 'created_at']).where('inquiry_id', 'is', null).where('sent_at', '<', before).execute();
  for (const { id, created_at } of old) {
    await rm(join(context.varDir, mailFileOf({ id, createdAt: created_at })), { force: true });
    await context.db.deleteFrom('outbox').where('id', '=', id).execute();
  }
}

/** Files whose quotation was never sent. */
async function removeUnsent({ db, varDir, now }: InquiryContext): Promise<void> {
  await removeUnnamed(join(varDir, 'attachments'), now(), async (names) => new Set((await db.selectFrom('files').select('id').where('id', 'in', names).execute()).map(({ id }) => id)));
}
