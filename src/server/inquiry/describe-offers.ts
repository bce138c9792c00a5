import type { OfferCell, OfferKind, OfferRow, OfferSection, OfferValues } from '#domain/inquiry/compare-quotations.ts';
import type { LineView } from '#domain/inquiry/views.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages.schema.ts';
import { translator } from '#i18n/translate.ts';
import { packWords } from './describe-inquiry.ts';
import { placeWords } from './describe-quotation.ts';
import { nameIn } from './name-in.ts';

/** A row of the table: a cell a cooperative, which says one thing or several, or nothing. */
export interface OfferWords {
  label: string;
  cells: string[][];
  differs: boolean;
}

/** Quotations as a table: a column a cooperative, a group of rows for each kind of goods, then one for the terms. */
export interface OfferTable {
  columns: { cooperative: string; isAccepted: boolean; isExpired: boolean }[];
  groups: { heading: string; rows: OfferWords[] }[];
}

const labels: Readonly<Record<OfferKind, MessageKey>> = {
  product: 'inq.field.product',
  price: 'inq.field.price',
  quantity: 'inq.field.quantity',
  total: 'inq.field.line_total',
  minimum: 'inq.field.minimum',
  packing: 'inq.field.packing',
  term: 'inq.field.incoterm',
  leadTime: 'inq.field.lead_time',
  validUntil: 'inq.field.valid_until',
  payment: 'inq.field.payment',
  documents: 'inq.field.documents_offered',
  sample: 'inq.field.sample',
};

/** Says a comparison in a reader's words. The last section is that of whole quotations: its offers are the columns. */
export function describeOffers(sections: readonly OfferSection[], headingOf: (line: LineView) => string, locale: Locale): OfferTable | undefined {
  const whole = sections.at(-1);
  if (!whole) return undefined;
  const columns = whole.offers.map(({ cooperative, isAccepted, isExpired }) => ({ cooperative, isAccepted, isExpired }));
  const t = translator(locale);
  const groups = sections.map(({ line, offers, rows }) => ({
    heading: line ? headingOf(line) : t('inq.block.terms'),
    // Where all offer the same, its name stands above the rows.
    rows: rows
      .filter(({ kind, differs }) => kind !== 'product' || differs)
      .map((row) => ({ label: t(labels[row.kind]), differs: row.differs, cells: columns.map(({ cooperative }) => row.cells.flatMap((cell, at) => (offers[at]?.cooperative === cooperative ? sayCell(row, cell, locale) : []))) }))
      .filter(({ cells }) => cells.some((cell) => cell.length > 0)),
  }));
  return { columns, groups };
}

function sayCell({ kind }: OfferRow, cell: OfferCell, locale: Locale): string[] {
  if (cell === 'not-available') return kind === 'price' ? [translator(locale)('inq.not_available')] : [];
  return cell === 'not-stated' ? [] : say[kind](cell.value as never, locale);
}

const say: { [Kind in OfferKind]: (value: OfferValues[Kind], locale: Locale) => string[] } = {
  product: (value, locale) => [nameIn(value, locale)],
  price: (value, locale) => [formatter(locale).priceBand(value, value, value.per)],
  quantity: (value, locale) => [formatter(locale).quantity(value)],
  total: (value, locale) => [formatter(locale).money(value)],
  minimum: (value, locale) => [formatter(locale).quantity(value)],
  packing: (value, locale) => [packWords(value, locale, 'inq.not_stated')],
  term: (value, locale) => [translator(locale)('inq.at_place', { term: value.incoterm, place: placeWords(value, locale) })],
  leadTime: (value, locale) => [translator(locale)('inq.lead_days', { from: value.from, to: value.to })],
  validUntil: (value, locale) => [formatter(locale).date(value)],
  payment: (value, locale) => [translator(locale)(`inq.payment.${value.terms}`, { n: value.advancePercent ?? 0 })],
  documents: (value, locale) => (value.length > 0 ? value.map((id) => translator(locale)(`inq.document.${id}`)) : [translator(locale)('inq.not_stated')]),
  sample: (value, locale) => [translator(locale)(value ? 'inq.yes' : 'inq.no')],
};
