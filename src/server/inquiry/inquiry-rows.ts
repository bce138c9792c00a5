import { randomUUIDv7 } from 'node:crypto';
import type { Catalogue, Cooperative, Product } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { type ConsentKind, consentKinds } from '#domain/inquiry/consent.ts';
import type { Inquiry } from '#domain/inquiry/inquiry.schema.ts';
import { erasedAt } from '#domain/inquiry/retention.ts';
import type { Names } from '#domain/inquiry/views.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { remember } from '#lib/remember.ts';
import type { ConsentRow, InquiryLineRow, InquiryRow, ThreadRow } from '../db/tables.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { recipientOf } from './recipient-of.ts';
import { digestOf } from './secret.ts';

export interface InquiryRows {
  inquiry: InquiryRow;
  lines: InquiryLineRow[];
  threads: ThreadRow[];
  consents: ConsentRow[];
}

interface Origin {
  ticket: string;
  contentDigest: string;
  reference: string;
  review: InquiryRow['review'];
  now: Date;
}

/** The rows of an inquiry. Names are kept as the catalogue has them now, so that a product that leaves the catalogue stays readable. */
export function inquiryRows(data: Inquiry, origin: Origin, context: InquiryContext): InquiryRows {
  const catalogue = context.catalogue();
  const id = randomUUIDv7();
  const at = origin.now.toISOString();
  const lines = data.lines.map((line, number) => lineRow(id, line, number, catalogue));
  const slugs = [...new Set(lines.map(({ cooperative }) => cooperative))];
  return { inquiry: inquiryRow(id, data, origin, context), lines, threads: slugs.map((slug) => threadRow(id, slug, at, catalogue, context)), consents: consentRows(id, data, slugs, at) };
}

function inquiryRow(id: string, { buyer, destination, message, ...data }: Inquiry, { now, ...origin }: Origin, { answerBy, retentionMonths }: InquiryContext): InquiryRow {
  const answer = answerBy(vietnamDate(now));
  return {
    id,
    reference: origin.reference,
    ticket: origin.ticket,
    content_digest: origin.contentDigest,
    locale: data.locale,
    email: buyer.email,
    name: buyer.name ?? null,
    company: buyer.company,
    country: buyer.country,
    role: buyer.role,
    channels_json: JSON.stringify(buyer.channels),
    market: destination.market,
    place: destination.place ?? null,
    other_place: destination.otherPlace ?? null,
    incoterm: data.incoterm,
    wanted_by: data.wantedBy ?? null,
    documents_json: JSON.stringify(data.documents),
    repeat_kind: data.repeat,
    questions_json: JSON.stringify(data.questions),
    message_text: message?.text ?? null,
    message_lang: message?.lang ?? null,
    answer_by: answer.date,
    answer_lunar_day: answer.lunar.day,
    answer_lunar_month: answer.lunar.month,
    sent_at: now.toISOString(),
    erase_at: erasedAt(now, retentionMonths).toISOString(),
    review: origin.review,
  };
}

function lineRow(inquiry: string, line: Inquiry['lines'][number], number: number, catalogue: Catalogue): InquiryLineRow {
  const product = indexOf(catalogue).product.get(line.product);
  if (!product) throw new Error(`The product “${line.product}” left the catalogue while its inquiry was being written; it can be sent again.`);
  return {
    inquiry_id: inquiry,
    number,
    cooperative: product.facts.cooperative,
    product: line.product,
    names_json: JSON.stringify(namesOf(product)),
    quantity: line.quantity.value,
    unit: line.quantity.unit,
    packing: line.packing ?? null,
    target_minor: line.targetPrice?.minor ?? null,
    target_currency: line.targetPrice?.currency ?? null,
    target_per: line.targetPrice?.per ?? null,
    sample: line.sample ? 1 : 0,
  };
}

function threadRow(inquiry: string, slug: string, at: string, catalogue: Catalogue, context: InquiryContext): ThreadRow {
  const cooperative = indexOf(catalogue).cooperative.get(slug);
  if (!cooperative) throw new Error(`The cooperative “${slug}” is not in the catalogue; run npm run content:check.`);
  return {
    id: randomUUIDv7(),
    inquiry_id: inquiry,
    cooperative: slug,
    names_json: JSON.stringify(namesOf(cooperative)),
    by_alliance: recipientOf(cooperative, context).reader === 'officer' ? 1 : 0,
    state: 'new',
    state_since_at: at,
    version: 0,
    accepted_quotation: null,
  };
}

/** The very words that stood beside each box, as a digest: which words they were, the version says. */
function consentRows(inquiry: string, { locale, consent }: Inquiry, recipients: readonly string[], at: string): ConsentRow[] {
  return consentKinds.map((kind) => ({
    inquiry_id: inquiry,
    kind,
    text_version: consent.textVersion,
    text_digest: consentDigest(`${locale} ${kind}`),
    locale,
    recipients_json: JSON.stringify(recipients),
    given_at: at,
  }));
}

const consentDigest = remember((of: string) => {
  const [locale, kind] = of.split(' ') as [Locale, ConsentKind];
  return digestOf(translator(locale)(`inq.consent.${kind}`));
});

function namesOf({ texts }: Product | Cooperative): Names {
  return Object.fromEntries(localeCodes.flatMap((locale) => (texts[locale] ? [[locale, texts[locale].fields.name]] : []))) as unknown as Names;
}
