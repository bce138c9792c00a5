import type { EventWords, FileWords, NameWords, ThreadWords } from '#components/inquiry/thread-words.ts';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import type { EventView, FileView, QuotationView, ThreadView } from '#domain/inquiry/views.ts';
import { formatter } from '#i18n/format.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { describeEvent } from '#server/inquiry/describe-event.ts';
import { describeLine, describeText } from '#server/inquiry/describe-inquiry.ts';
import { describeQuotation } from '#server/inquiry/describe-quotation.ts';

interface Reading {
  reference: string;
  sentAt: string;
  viewer: 'buyer' | 'cooperative' | 'officer';
  catalogue: Catalogue;
  locale: Locale;
}

/** A name in the reader's language, else in Vietnamese and marked so. */
export function nameWords(names: ThreadView['names'], locale: Locale): NameWords {
  const own = names[locale];
  return own ? { text: own } : { text: names.vi, lang: locales.vi.tag };
}

/** A thread in its reader's words. */
export function threadWords(thread: ThreadView, reading: Reading): ThreadWords {
  const { catalogue, locale, sentAt } = reading;
  const t = translator(locale);
  const { moment } = formatter(locale);
  const isListed = indexOf(catalogue).cooperative.has(thread.cooperative);
  const current = thread.quotations.find(({ isCurrent }) => isCurrent);
  const sent: EventWords = { id: `${thread.cooperative}-sent`, title: eventTitle('buyer', 'sent', reading), at: sentAt, moment: moment(sentAt), blocks: [], folded: [], foldedTitle: '', files: [] };
  return {
    cooperative: thread.cooperative,
    name: nameWords(thread.names, locale),
    href: isListed ? paths.cooperative(locale, thread.cooperative) : undefined,
    state: thread.state,
    stateLabel: t(`inq.state.${thread.state}`),
    since: moment(thread.stateSince),
    byAlliance: thread.byAlliance,
    moves: thread.moves,
    currentQuotation: current && { id: current.id, blocks: describeQuotation(withoutMessage(current), thread.lines, locale) },
    openQuestion: openQuestionOf(thread.events, reading),
    lines: thread.lines.map((line) => describeLine(line, locale)),
    events: [sent, ...thread.events.map((event) => eventWords(event, thread, reading))],
  };
}

/** The last question of the other side that came after everything that its reader said. */
function openQuestionOf(events: readonly EventView[], { viewer, locale }: Reading): ThreadWords['openQuestion'] {
  const isOwn = ({ by }: EventView) => (by === 'buyer') === (viewer === 'buyer');
  const since = events.slice(events.findLastIndex((event) => isOwn(event) && event.move !== 'see') + 1);
  const question = since.findLast((event) => !isOwn(event) && event.move === 'ask');
  return question && describeEvent(question, locale);
}

function eventWords(event: EventView, thread: ThreadView, reading: Reading): EventWords {
  const { locale, reference } = reading;
  const quotation = thread.quotations.find(({ id }) => id === event.quotation);
  const isQuote = event.move === 'quote' && quotation !== undefined;
  return {
    id: event.id,
    title: eventTitle(event.by, event.move, reading),
    at: event.at,
    moment: formatter(locale).moment(event.at),
    blocks: isQuote ? describeText(quotation.message, locale) : describeEvent(event, locale),
    folded: isQuote ? describeQuotation(withoutMessage(quotation), thread.lines, locale) : [],
    foldedTitle: translator(locale)('inq.block.quotation'),
    files: isQuote ? quotation.files.map((file) => fileWords(file, reference, thread.cooperative, locale)) : [],
    tag: isQuote ? quotationTag(quotation, locale) : undefined,
  };
}

/** Its words and files stand beside its facts. */
function withoutMessage({ message: _, ...quotation }: QuotationView): QuotationView {
  return { ...quotation, files: [] };
}

function eventTitle(by: EventView['by'], what: EventView['move'] | 'sent', { viewer, locale }: Reading): string {
  const t = translator(locale);
  const isOwn = by === viewer;
  return t('inq.event.title', { who: t(isOwn ? 'inq.actor.you' : `inq.actor.${by}`), what: t(`inq.event.${what}`) });
}

function quotationTag({ isAccepted, isCurrent, isExpired }: QuotationView, locale: Locale): EventWords['tag'] {
  const kind = isAccepted ? 'accepted' : !isCurrent ? 'replaced' : isExpired ? 'expired' : 'current';
  return { kind, label: translator(locale)(`inq.page.quotation_${kind}`) };
}

function fileWords({ id, name, type, bytes }: FileView, reference: string, cooperative: string, locale: Locale): FileWords {
  const kind = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' }[type];
  return { name, href: paths.inquiryFile(locale, reference, cooperative, id), small: `${kind}, ${formatter(locale).number(Math.max(1, Math.round(bytes / 1024)))} KB` };
}
