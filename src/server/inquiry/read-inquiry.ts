import type { InquiryView } from '#domain/inquiry/views.ts';
import type { Locale } from '#i18n/locales.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { buyerView, cooperativeView } from './inquiry-view.ts';
import { readRows } from './read-rows.ts';
import type { Access } from './use-cases.ts';

/** What the holder of an access reads. A cooperative's rows are its own: of the others not even the number is read. */
export async function readInquiry({ db, now }: InquiryContext, access: Access, locale: Locale): Promise<InquiryView> {
  const stored = await readRows(db, access.inquiryId, access.role === 'buyer' ? undefined : access.threadId);
  if (!stored) throw new Error('The inquiry was erased while it was being read.');
  return access.role === 'buyer' ? buyerView(stored, locale, now()) : cooperativeView(stored, access.role, locale, now());
}
