import type { BuyerView, LineView, QuotationView, ThreadView } from '#domain/inquiry/views.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { packWords } from './describe-inquiry.ts';
import { placeWords } from './describe-quotation.ts';
import { nameIn } from './name-in.ts';

/** What one quotation says in one row, line by line; nothing where it says nothing. */
export type ComparedCell = readonly string[];

export interface ComparedRow {
  label: string;
  /** A cell a quotation, in the order of the columns. */
  cells: ComparedCell[];
  /** `true` where the quotations do not say the same. */
  differs: boolean;
}

export interface ComparedQuotations {
  columns: { cooperative: string; isAccepted: boolean; isExpired: boolean }[];
  /** Rows of goods, a group for each kind of them, then those of the terms. */
  groups: { heading: string; rows: ComparedRow[] }[];
}

interface Column {
  thread: ThreadView;
  current: QuotationView;
}

/** The quotations that stand, side by side. Goods of one commodity are compared with each other, whichever cooperative calls them what. */
export function compareQuotations({ threads }: Pick<BuyerView, 'threads'>, kindOf: (line: LineView) => { id: string; name: string }, locale: Locale): ComparedQuotations | undefined {
  const columns = threads.flatMap((thread): Column[] => thread.quotations.filter(({ isCurrent }) => isCurrent).map((current) => ({ thread, current })));
  if (columns.length === 0) return undefined;
  const kinds = new Map(columns.flatMap(({ thread }) => thread.lines.map((line) => [kindOf(line).id, kindOf(line).name] as const)));
  return {
    columns: columns.map(({ thread, current }) => ({ cooperative: thread.cooperative, isAccepted: current.isAccepted, isExpired: current.isExpired })),
    groups: [...[...kinds].map(([id, heading]) => ({ heading, rows: rowsOfGoods(columns, (line) => kindOf(line).id === id, locale) })), { heading: translator(locale)('inq.block.terms'), rows: rowsOfTerms(columns, locale) }],
  };
}

function rowsOfGoods(columns: readonly Column[], isOfKind: (line: LineView) => boolean, locale: Locale): ComparedRow[] {
  const t = translator(locale);
  const format = formatter(locale);
  const row = (label: string, say: (line: LineView, offer: QuotationView['quotation']['lines'][number]) => string | undefined) =>
    rowOf(
      label,
      columns.map(({ thread, current }) =>
        thread.lines.filter(isOfKind).flatMap((line) => {
          const offer = current.quotation.lines.find((item) => item.line === line.number);
          const words = offer && say(line, offer);
          return words === undefined ? [] : [words];
        }),
      ),
    );
  const offered = (offer: QuotationView['quotation']['lines'][number]) => offer.available && offer.price !== undefined;
  return [
    { ...row(t('inq.field.product'), ({ names }) => nameIn(names, locale)), differs: false },
    row(t('inq.field.price'), (_, offer) => (offer.available && offer.price ? format.priceBand(offer.price, offer.price, offer.price.per) : t('inq.not_available'))),
    row(t('inq.field.quantity'), (line, offer) => (offered(offer) ? format.quantity(offer.quantity ?? line.quantity) : undefined)),
    row(t('inq.field.minimum'), (_, offer) => offer.minimum && format.quantity(offer.minimum)),
    row(t('inq.field.packing'), (line, offer) => (offered(offer) ? packWords(offer.packing ?? line.packing, locale) : undefined)),
  ].filter(({ cells }) => cells.some((cell) => cell.length > 0));
}

function rowsOfTerms(columns: readonly Column[], locale: Locale): ComparedRow[] {
  const t = translator(locale);
  const format = formatter(locale);
  const row = (label: string, say: (quotation: QuotationView['quotation']) => string[]) =>
    rowOf(
      label,
      columns.map(({ current }) => say(current.quotation)),
    );
  return [
    row(t('inq.field.incoterm'), (offer) => [t('inq.at_place', { term: offer.incoterm, place: placeWords(offer, locale) })]),
    row(t('inq.field.lead_time'), ({ leadTime }) => [t('inq.lead_days', leadTime)]),
    row(t('inq.field.valid_until'), ({ validUntil }) => [format.date(validUntil)]),
    row(t('inq.field.payment'), ({ payment }) => [t(`inq.payment.${payment.terms}`, { n: payment.advancePercent ?? 0 })]),
    row(t('inq.field.documents_offered'), ({ documents }) => (documents.length > 0 ? documents.map((id) => t(`inq.document.${id}`)) : [t('inq.none')])),
    row(t('inq.field.sample'), ({ sampleOffered }) => [t(sampleOffered ? 'inq.yes' : 'inq.no')]),
  ];
}

function rowOf(label: string, cells: ComparedCell[]): ComparedRow {
  const said = cells.filter((cell) => cell.length > 0).map((cell) => [...cell].sort().join('\n'));
  return { label, cells, differs: new Set(said).size > 1 };
}
