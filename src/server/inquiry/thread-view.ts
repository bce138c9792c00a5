import { type Actor, legalMoves, type Move, type ThreadFacts, type ThreadState } from '#domain/inquiry/thread-states.ts';
import type { EventView, LineView, QuotationView, ThreadView } from '#domain/inquiry/views.ts';
import type { Locale } from '#i18n/locales.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import type { Currency } from '#lib/money.ts';
import type { InquiryLineRow, QuotationRow, ThreadEventRow, ThreadRow } from '../db/tables.ts';
import type { StoredInquiry } from './read-rows.ts';
import { spokenText } from './spoken-text.ts';

/** One cooperative's part as its reader sees it. */
export function threadView(thread: ThreadRow, stored: StoredInquiry, viewer: Actor, locale: Locale, now: Date): ThreadView {
  const quotations = stored.quotations.filter((item) => item.thread_id === thread.id);
  return {
    cooperative: thread.cooperative,
    names: JSON.parse(thread.names_json),
    state: thread.state as ThreadState,
    stateSince: thread.state_since_at,
    moves: stored.inquiry.review === 'open' ? legalMoves(threadFacts(thread, quotations, now), viewer) : [],
    lines: stored.lines.filter(({ cooperative }) => cooperative === thread.cooperative).map(lineView),
    events: stored.events.filter((item) => item.thread_id === thread.id).map((event) => eventView(event, stored, locale)),
    quotations: quotations.map((quotation, at) => quotationView(quotation, at === quotations.length - 1, thread, stored, locale, now)),
    byAlliance: thread.by_alliance === 1,
  };
}

/** What decides on the moves: the last quotation counts, until its last day is over in Vietnam. */
export function threadFacts(thread: Pick<ThreadRow, 'state' | 'accepted_quotation'>, quotations: readonly Pick<QuotationRow, 'valid_until'>[], now: Date): ThreadFacts {
  const last = quotations.at(-1);
  return { state: thread.state as ThreadState, hasOpenQuotation: last !== undefined && last.valid_until >= vietnamDate(now), hasAccepted: thread.accepted_quotation !== null };
}

function lineView(row: InquiryLineRow): LineView {
  return {
    number: row.number,
    names: JSON.parse(row.names_json),
    cooperative: row.cooperative,
    product: row.product,
    quantity: { value: row.quantity, unit: row.unit as 'kg' },
    ...(row.packing && { packing: row.packing }),
    targetPrice: row.target_minor === null ? undefined : { minor: row.target_minor, currency: row.target_currency as Currency, per: row.target_per as 'kg' },
    sample: row.sample === 1,
  };
}

function eventView(row: ThreadEventRow, stored: StoredInquiry, locale: Locale): EventView {
  return {
    id: row.id,
    at: row.happened_at,
    by: row.actor as Actor,
    move: row.move as Move,
    ...(JSON.parse(row.data_json) as Pick<EventView, 'questions' | 'reason' | 'sample'>),
    ...spokenText(row, row.id, locale, stored),
    ...(row.quotation_id && { quotation: row.quotation_id }),
  };
}

function quotationView(row: QuotationRow, isCurrent: boolean, thread: ThreadRow, stored: StoredInquiry, locale: Locale, now: Date): QuotationView {
  return {
    id: row.id,
    sentAt: row.sent_at,
    by: row.actor as 'cooperative',
    quotation: JSON.parse(row.data_json),
    ...spokenText(row, row.id, locale, stored),
    files: stored.files.filter((file) => file.quotation_id === row.id).map(({ id, name, type, bytes }) => ({ id, name, type: type as 'image/png', bytes })),
    isCurrent,
    isExpired: row.valid_until < vietnamDate(now),
    isAccepted: thread.accepted_quotation === row.id,
  };
}
