import type { BuyerView, CooperativeView, InquiryHead } from '#domain/inquiry/views.ts';
import type { Locale } from '#i18n/locales.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import type { InquiryRow } from '../db/tables.ts';
import type { StoredInquiry } from './read-rows.ts';
import { spokenText } from './spoken-text.ts';
import { threadView } from './thread-view.ts';

const json = <Value>(text: string): Value => JSON.parse(text) as Value;

/** What the buyer reads. */
export function buyerView(stored: StoredInquiry, locale: Locale, now: Date): BuyerView {
  const { inquiry, threads } = stored;
  return {
    role: 'buyer',
    ...head(stored, locale),
    locale: inquiry.locale as Locale,
    buyer: buyerOf(inquiry),
    threads: threads.map((thread) => threadView(thread, stored, 'buyer', locale, now)),
    isRefused: inquiry.review === 'refused',
    erasedOn: vietnamDate(new Date(inquiry.erase_at)),
  };
}

/** What a cooperative reads, or an officer in its place: `stored` holds its own part only. */
export function cooperativeView(stored: StoredInquiry, role: CooperativeView['role'], locale: Locale, now: Date): CooperativeView {
  const [thread] = stored.threads;
  if (!thread || stored.threads.length !== 1) throw new Error('A cooperative reads exactly one thread.');
  return { role, ...head(stored, locale), buyer: buyerOf(stored.inquiry), thread: threadView(thread, stored, role, locale, now) };
}

function head(stored: StoredInquiry, locale: Locale): InquiryHead {
  const { inquiry } = stored;
  return {
    reference: inquiry.reference,
    sentAt: inquiry.sent_at,
    answerBy: { date: inquiry.answer_by, lunar: { day: inquiry.answer_lunar_day, month: inquiry.answer_lunar_month } },
    destination: { market: inquiry.market as 'other', place: (inquiry.place ?? undefined) as 'osaka' | undefined, otherPlace: inquiry.other_place ?? undefined },
    incoterm: inquiry.incoterm as 'FOB',
    wantedBy: inquiry.wanted_by ?? undefined,
    documents: json(inquiry.documents_json),
    repeat: inquiry.repeat_kind as 'once',
    questions: json(inquiry.questions_json),
    ...spokenText(inquiry, inquiry.id, locale, stored),
    inReview: inquiry.review !== 'open',
  };
}

function buyerOf(inquiry: InquiryRow): BuyerView['buyer'] {
  return { name: inquiry.name ?? undefined, company: inquiry.company, country: inquiry.country, role: inquiry.role as 'importer', email: inquiry.email, channels: json(inquiry.channels_json) };
}
