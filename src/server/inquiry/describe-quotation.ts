import { lineTotal } from '#domain/inquiry/line-total.ts';
import type { WordBlock, WordLine } from '#domain/inquiry/mail.ts';
import { isGate, type QuotationLine } from '#domain/inquiry/quotation.schema.ts';
import type { LineView, QuotationView } from '#domain/inquiry/views.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { describeText, packWords } from './describe-inquiry.ts';
import { nameIn } from './name-in.ts';

/** All that a quotation says, in a reader's words. */
export function describeQuotation({ quotation, message, files }: QuotationView, lines: readonly LineView[], locale: Locale): WordBlock[] {
  const t = translator(locale);
  const format = formatter(locale);
  const { payment, leadTime } = quotation;
  const term = t('inq.at_place', { term: quotation.incoterm, place: placeWords(quotation, locale) });
  return [
    ...quotation.lines.map((line) => describeQuotedLine(line, lines, term, locale)),
    {
      heading: t('inq.block.terms'),
      lines: [
        { label: t('inq.field.incoterm'), value: term },
        { label: t('inq.field.lead_time'), value: t('inq.lead_days', { from: leadTime.from, to: leadTime.to }) },
        { label: t('inq.field.valid_until'), value: format.date(quotation.validUntil) },
        { label: t('inq.field.payment'), value: t(`inq.payment.${payment.terms}`, { n: payment.advancePercent ?? 0 }) },
        { label: t('inq.field.documents_offered'), value: quotation.documents.length > 0 ? format.sentenceList(quotation.documents.map((id) => t(`inq.document.${id}`))) : t('inq.not_stated') },
        { label: t('inq.field.sample'), value: t(quotation.sampleOffered ? 'inq.yes' : 'inq.no') },
        ...(files.length > 0 ? [{ label: t('inq.field.files'), value: format.sentenceList(files.map(({ name }) => name)) }] : []),
      ],
    },
    ...describeText(message, locale),
  ];
}

function describeQuotedLine(line: QuotationLine, lines: readonly LineView[], term: string, locale: Locale): WordBlock {
  const t = translator(locale);
  const format = formatter(locale);
  const asked = lines.find(({ number }) => number === line.line);
  const heading = asked ? nameIn(asked.names, locale) : `${line.line + 1}`;
  if (!line.available || !line.price) return { heading, lines: [{ label: t('inq.field.state'), value: t('inq.not_available') }] };
  const quantity = line.quantity ?? asked?.quantity;
  const total = quantity && lineTotal(line.price, quantity);
  const words: WordLine[] = [
    { label: t('inq.field.price'), value: `${format.priceBand(line.price, line.price, line.price.per)} · ${term}` },
    ...(quantity ? [{ label: t('inq.field.quantity'), value: format.quantity(quantity) }] : []),
    ...(total ? [{ label: t('inq.field.line_total'), value: format.money(total) }] : []),
    ...(line.minimum ? [{ label: t('inq.field.minimum'), value: format.quantity(line.minimum) }] : []),
    { label: t('inq.field.packing'), value: packWords(line.packing ?? asked?.packing, locale, 'inq.not_stated') },
  ];
  return { heading, lines: words };
}

/** The named place of a delivery term: a gate of Vietnam, a place of arrival, or words of the cooperative. */
export function placeWords({ place, otherPlace }: Pick<QuotationView['quotation'], 'place' | 'otherPlace'>, locale: Locale): string {
  const t = translator(locale);
  if (!place) return otherPlace ?? '';
  return isGate(place) ? t(`gate.${place}`) : t(`inq.port.${place}`);
}
