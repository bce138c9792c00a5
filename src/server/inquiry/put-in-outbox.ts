import { randomUUIDv7 } from 'node:crypto';
import type { MailKind } from '#domain/inquiry/mail.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Connection, OutboxRow } from '../db/tables.ts';

/** What a mail tells of, by ids: it is written when it is sent, from what stands then. */
export interface MailPayload {
  threadId?: string;
  /** The event that the mail tells of. */
  eventId?: string;
  quotationId?: string;
  /** Secret of the mail's link; it goes when the mail has left. */
  token?: string;
  /** All that the mail says, where nothing of the inquiry itself is to be read: it is erased, or nobody has looked at it yet. */
  remains?: { reference: string; names: string[] };
}

export interface Letter {
  kind: MailKind;
  inquiryId: string | null;
  recipient: string;
  reader: OutboxRow['reader'];
  locale: Locale;
  payload: MailPayload;
}

/** Writes letters into the outbox, in the transaction of the fact that they tell of. */
export async function putInOutbox(db: Connection, letters: readonly Letter[], now: Date): Promise<void> {
  if (letters.length === 0) return;
  const at = now.toISOString();
  const rows = letters.map(({ kind, inquiryId, recipient, reader, locale, payload }) => ({
    id: randomUUIDv7(),
    kind,
    order_key: `${inquiryId ?? payload.remains?.reference ?? ''} ${recipient.toLowerCase()}`,
    inquiry_id: inquiryId,
    recipient,
    reader,
    locale,
    payload_json: JSON.stringify(payload),
    created_at: at,
    next_at: at,
    attempts: 0,
  }));
  await db.insertInto('outbox').values(rows).execute();
}
