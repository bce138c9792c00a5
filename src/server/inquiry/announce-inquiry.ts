import { indexOf } from '#domain/catalog/catalogue-index.ts';
import type { Locale } from '#i18n/locales.ts';
import type { AccessTokenRow, InquiryRow, ThreadRow } from '../db/tables.ts';
import { mintToken } from './access-tokens.ts';
import type { InquiryContext } from './inquiry-context.ts';
import type { Letter } from './put-in-outbox.ts';
import { recipientOf } from './recipient-of.ts';

interface Announced {
  letters: Letter[];
  tokens: AccessTokenRow[];
}

/** The receipt to the buyer, and to each cooperative its part; cooperatives wait while a person of the Alliance looks first. */
export function announceInquiry(inquiry: InquiryRow, threads: readonly ThreadRow[], context: InquiryContext, now: Date): Announced {
  const buyer = mintToken({ role: 'buyer', inquiry_id: inquiry.id, thread_id: null }, now);
  const receipt: Letter = { kind: 'receipt', inquiryId: inquiry.id, recipient: inquiry.email, reader: 'buyer', locale: inquiry.locale as Locale, payload: { token: buyer.token } };
  const parts = inquiry.review === 'open' ? announceParts(inquiry.id, threads, context, now) : { letters: [], tokens: [] };
  return { letters: [receipt, ...parts.letters], tokens: [buyer.row, ...parts.tokens] };
}

/** A mail with a link to each cooperative, or to the Alliance in its place. */
export function announceParts(inquiryId: string, threads: readonly Pick<ThreadRow, 'id' | 'cooperative'>[], context: InquiryContext, now: Date): Announced {
  const index = indexOf(context.catalogue());
  const parts = threads.map(({ id, cooperative }) => {
    const to = recipientOf(index.cooperative.get(cooperative), context);
    const { token, row } = mintToken({ role: to.reader, inquiry_id: inquiryId, thread_id: id }, now);
    return { letter: { kind: 'new-inquiry', inquiryId, ...to, payload: { threadId: id, token } } satisfies Letter, row };
  });
  return { letters: parts.map(({ letter }) => letter), tokens: parts.map(({ row }) => row) };
}
