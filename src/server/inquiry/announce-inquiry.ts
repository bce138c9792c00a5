import { indexOf } from '#domain/catalog/catalogue-index.ts';
import type { Names } from '#domain/inquiry/views.ts';
import type { Locale } from '#i18n/locales.ts';
import type { AccessTokenRow, InquiryRow, ThreadRow } from '../db/tables.ts';
import { mintToken } from './access-tokens.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { nameIn } from './name-in.ts';
import type { Letter } from './put-in-outbox.ts';
import { recipientOf } from './recipient-of.ts';

interface Announced {
  letters: Letter[];
  tokens: AccessTokenRow[];
}

/** The receipt to the buyer, and to each cooperative its part. Cooperatives wait while a person of the Alliance looks first, who hears of it. */
export function announceInquiry(inquiry: InquiryRow, threads: readonly ThreadRow[], context: InquiryContext, now: Date): Announced {
  const buyer = mintToken({ role: 'buyer', inquiry_id: inquiry.id, thread_id: null }, now);
  const receipt: Letter = { kind: 'receipt', inquiryId: inquiry.id, recipient: inquiry.email, reader: 'buyer', locale: inquiry.locale as Locale, payload: { token: buyer.token } };
  const parts = inquiry.review === 'open' ? announceParts(inquiry.id, threads, context, now) : { letters: [], tokens: [] };
  const waiting: Letter[] = inquiry.review === 'waiting' ? [reviewLetter(inquiry, threads, context)] : [];
  return { letters: [receipt, ...waiting, ...parts.letters], tokens: [buyer.row, ...parts.tokens] };
}

/** Tells the Alliance that an inquiry waits. It holds nothing that the sender typed. */
function reviewLetter({ reference }: InquiryRow, threads: readonly ThreadRow[], { allianceEmail }: InquiryContext): Letter {
  const names = threads.map(({ names_json }) => nameIn(JSON.parse(names_json) as Names, 'vi'));
  return { kind: 'review', inquiryId: null, recipient: allianceEmail, reader: 'officer', locale: 'vi', payload: { remains: { reference, names } } };
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
