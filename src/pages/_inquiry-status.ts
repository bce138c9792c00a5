import { commodityName } from '#components/catalog/commodity-name.ts';
import { allUnits, packGroups, unitGroups } from '#components/inquiry/form-options.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { compareQuotations } from '#domain/inquiry/compare-quotations.ts';
import { firstQuotation } from '#domain/inquiry/first-quotation.ts';
import { unitsOf } from '#domain/inquiry/units-of.ts';
import type { BuyerView, CooperativeView, InquiryHead, LineView } from '#domain/inquiry/views.ts';
import { formatter } from '#i18n/format.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { describeBuyer, describeInquiry, describeText, packWords } from '#server/inquiry/describe-inquiry.ts';
import { describeOffers } from '#server/inquiry/describe-offers.ts';
import { nameIn } from '#server/inquiry/name-in.ts';
import { doneWords } from './_done-words.ts';
import type { SecretPage, Visitor } from './_inquiry-door.ts';
import { answerButton } from './_inquiry-moves.ts';
import { nameWords, threadWords } from './_inquiry-words.ts';
import { onDemandContext } from './_on-demand.ts';

/** A button's answer, then what is to be read; a visitor without access gets neither. */
export async function secretPage(page: SecretPage, visitor: Visitor) {
  const { locale, access } = visitor;
  const sent = page.request.method === 'POST' ? await answerButton(page, visitor) : undefined;
  if (sent instanceof Response) return sent;
  if (!access) page.response.status = 404;
  const context = onDemandContext(locale, page.locals);
  return { sent, context, view: access && (await visitor.inquiries.read(access, locale)) };
}

const answerWords = ({ answerBy: { date, lunar } }: InquiryHead, locale: Locale) => translator(locale)('inq.lunar_date', { date: formatter(locale).date(date), day: lunar.day, month: lunar.month });

/** Says whether an inquiry is about demonstration content, which every page marks. */
export function isSample(view: BuyerView | CooperativeView | undefined, { services }: App.Locals): boolean {
  const { product } = indexOf(services.catalogue.current().catalogue);
  const threads = view === undefined ? [] : view.role === 'buyer' ? view.threads : [view.thread];
  return threads.some(({ lines }) => lines.some((line) => product.get(line.product)?.facts.sample));
}

/** All that the buyer's page shows, in words. */
export function buyerWords(view: BuyerView, { url, locals }: SecretPage, locale: Locale) {
  const { catalogue } = onDemandContext(locale, locals);
  const format = formatter(locale);
  const { product, commodity } = indexOf(catalogue);
  const kindOf = (line: LineView) => commodity.get(product.get(line.product)?.facts.commodity ?? '');
  const sameGoods = (a: LineView, b: LineView) => a.product === b.product || (kindOf(a) !== undefined && kindOf(a) === kindOf(b));
  const headingOf = (line: LineView) => {
    const kind = kindOf(line);
    return kind ? commodityName(kind, locale) : nameIn(line.names, locale);
  };
  const reading = { reference: view.reference, sentAt: view.sentAt, viewer: 'buyer' as const, catalogue, locale };
  return {
    reference: view.reference,
    done: doneWords(url, locale),
    doneIn: url.searchParams.get('in') ?? '',
    isReceipt: url.searchParams.get('done') === 'sent',
    sentAt: format.moment(view.sentAt),
    answerBy: answerWords(view, locale),
    inReview: view.inReview,
    isRefused: view.isRefused,
    email: view.buyer.email,
    erasedOn: format.date(view.erasedOn),
    threads: view.threads.map((thread) => threadWords(thread, reading)),
    compared: describeOffers(compareQuotations(view, sameGoods), headingOf, locale),
    asked: describeInquiry({ ...view, lines: view.threads.flatMap(({ lines }) => lines) }, locale),
  };
}

const scripts: Readonly<Record<string, string>> = { JP: locales.ja.tag, KR: locales.ko.tag, CN: locales.zh.tag };

/** All that a cooperative's page shows, in words: its own part only. */
export function cooperativeWords(view: CooperativeView, { url, locals }: SecretPage, locale: Locale) {
  const { catalogue, today } = onDemandContext(locale, locals);
  const t = translator(locale);
  const format = formatter(locale);
  const { product } = indexOf(catalogue);
  const { thread, buyer } = view;
  const [lineBlocks, terms] = [thread.lines.length, describeInquiry({ ...view, lines: thread.lines }, locale)];
  const current = thread.quotations.find(({ isCurrent }) => isCurrent)?.quotation;
  const quotedLine = (line: LineView) => {
    const known = product.get(line.product);
    const name = nameWords(line.names, locale);
    const asked = [format.quantity(line.quantity), packWords(line.packing, locale), ...(line.targetPrice ? [`${t('inq.field.target_price')}: ${format.priceBand(line.targetPrice, line.targetPrice, line.targetPrice.per)}`] : [])];
    return { name: name.text, lang: name.lang, asked: asked.join(' · '), units: unitGroups(known ? unitsOf(known.facts) : allUnits, locale), packs: packGroups(known, locale, [line.packing ?? ''], 'inq.not_stated') };
  };
  return {
    reference: view.reference,
    viewer: view.role,
    company: { text: buyer.company, lang: scripts[buyer.country] },
    companyLine: `${format.country(buyer.country)} · ${t(`inq.role.${buyer.role}`)}`,
    sentAt: format.moment(view.sentAt),
    answerBy: answerWords(view, locale),
    done: doneWords(url, locale),
    thread: threadWords(thread, { reference: view.reference, sentAt: view.sentAt, viewer: view.role, catalogue, locale }),
    terms: terms.slice(lineBlocks, lineBlocks + 1),
    buyer: [describeBuyer(buyer, locale)],
    message: describeText(view.message, locale),
    quote: { values: firstQuotation(view, thread.lines, product, current, { today, locale }), lines: thread.lines.map(quotedLine), askedDocuments: view.documents },
  };
}
