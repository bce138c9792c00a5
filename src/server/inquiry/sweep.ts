import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { vietnamDate } from '#lib/calendar-date.ts';
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
  await removeUnnamed(context);
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

/** Files of a day ago that no row names: their quotation was never sent, or half of it was lost with a kill. */
async function removeUnnamed({ db, varDir, now }: InquiryContext): Promise<void> {
  const root = join(varDir, 'attachments');
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs } = await stat(path);
    if (now().getTime() - mtimeMs < 86_400_000) continue;
    const row = await db.selectFrom('files').select('id').where('id', '=', entry.name).executeTakeFirst();
    if (!row) await rm(path, { force: true });
  }
}
