import type { MailFacts, MailKind, WordBlock } from '#domain/inquiry/mail.ts';
import type { CooperativeView, EventView, LineView, Names, QuotationView, ThreadView } from '#domain/inquiry/views.ts';
import { formatter } from '#i18n/format.ts';
import { isLocale, type Locale } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import type { OutboxRow } from '../db/tables.ts';
import { linkEnd } from './access-tokens.ts';
import { describeEvent } from './describe-event.ts';
import { describeInquiry, describeLine } from './describe-inquiry.ts';
import { describeQuotation } from './describe-quotation.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { buyerView, cooperativeView } from './inquiry-view.ts';
import { nameIn } from './name-in.ts';
import type { MailPayload } from './put-in-outbox.ts';
import { readRows } from './read-rows.ts';
import { translateFor } from './translate-for.ts';

/** Finds the words of a mail from what stands in the tables when it is sent; undefined when there is nothing left to tell. */
export async function composeMail(context: InquiryContext, row: OutboxRow): Promise<MailFacts | undefined> {
  const payload = JSON.parse(row.payload_json) as MailPayload;
  const locale: Locale = isLocale(row.locale) ? row.locale : 'vi';
  const kind = row.kind as MailKind;
  const base = { kind, reader: row.reader, locale };
  if (payload.remains) return { ...base, words: { ref: payload.remains.reference, coop: formatter(locale).sentenceList(payload.remains.names) }, blocks: [] };
  if (!row.inquiry_id) return undefined;
  await translateFor(context, row.inquiry_id, row.reader === 'buyer' ? undefined : payload.threadId, locale);
  const stored = await readRows(context.db, row.inquiry_id, row.reader === 'buyer' ? undefined : payload.threadId);
  if (!stored) return undefined;
  const view = row.reader === 'buyer' ? buyerView(stored, locale, context.now()) : cooperativeView(stored, row.reader, locale, context.now());
  const threads = view.role === 'buyer' ? view.threads : [view.thread];
  const thread = stored.threads.find(({ id }) => id === payload.threadId);
  const told = threads.find(({ cooperative }) => cooperative === thread?.cooperative) ?? threads[0];
  if (!told) return undefined;
  const event = told.events.find(({ id }) => id === payload.eventId);
  const quotation = told.quotations.find(({ id }) => id === payload.quotationId);
  const { reference } = view;
  // Nobody has looked at it yet: what a stranger typed is not mailed to an address that the stranger chose.
  const isUnread = kind === 'receipt' && view.inReview;
  const address = view.role === 'buyer' ? paths.inquiry(locale, reference, payload.token) : paths.inquiryThread(locale, reference, told.cooperative, payload.token);
  return {
    ...base,
    words: { ...headWords(view, locale), ...(isUnread && nameless), ...sideWords(view, told, locale), ...countWords(threads, locale), retention: context.retentionMonths, until: await linkEnd(context.db, payload.token, locale), review: view.inReview ? 1 : 0 },
    blocks: isUnread ? [] : blocksOf(kind, view, threads, told, event, quotation, locale),
    ...(payload.token && { link: context.siteUrl + address }),
  };
}

const nameless = { name: '', company: '' };

type View = Pick<CooperativeView, 'reference' | 'sentAt' | 'answerBy' | 'buyer' | 'inReview'> & (ReturnType<typeof buyerView> | CooperativeView);

function headWords(view: View, locale: Locale) {
  const format = formatter(locale);
  const { date, lunar } = view.answerBy;
  return {
    ref: view.reference,
    sent_at: format.moment(view.sentAt),
    answer_by: translator(locale)('inq.lunar_date', { date: format.date(date), day: lunar.day, month: lunar.month }),
    company: view.buyer.company,
    name: view.buyer.name ?? '',
    country: format.country(view.buyer.country),
  };
}

/** Who speaks and of what: to the buyer a cooperative speaks, to a cooperative the buyer. */
function sideWords(view: View, told: ThreadView, locale: Locale) {
  const coop = nameIn(told.names, locale);
  const [first] = view.role === 'buyer' ? view.threads.flatMap(({ lines }) => lines).sort((a, b) => a.number - b.number) : told.lines;
  return { coop, from: view.role === 'buyer' ? coop : view.buyer.company, product: first ? nameIn(first.names, locale) : '', quantity: first ? formatter(locale).quantity(first.quantity) : '' };
}

function countWords(threads: readonly ThreadView[], locale: Locale) {
  const names = threads.map((thread: { names: Names }) => nameIn(thread.names, locale));
  return { n: threads.length, coops: formatter(locale).sentenceList(names), answered: threads.filter(({ state }) => !['new', 'seen'].includes(state)).length };
}

function blocksOf(kind: MailKind, view: View, threads: readonly ThreadView[], told: ThreadView, event: EventView | undefined, quotation: QuotationView | undefined, locale: Locale): WordBlock[] {
  const lines: LineView[] = threads.flatMap((thread) => thread.lines).sort((a, b) => a.number - b.number);
  if (kind === 'receipt' || kind === 'new-inquiry') return describeInquiry({ ...view, lines }, locale);
  if (quotation) return [...describeQuotation(quotation, told.lines, locale), ...(event ? describeEvent({ ...event, message: undefined }, locale) : [])];
  if (kind === 'link-renewed' || kind === 'withdrawn') return told.lines.map((line) => describeLine(line, locale));
  return event ? describeEvent(event, locale) : [];
}
