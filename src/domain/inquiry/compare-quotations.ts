import type { CalendarDate } from '#lib/calendar-date.ts';
import type { Money } from '#lib/money.ts';
import type { LineQuantity, UnitPrice } from './inquiry.schema.ts';
import { lineTotal } from './line-total.ts';
import type { Quotation, QuotationLine } from './quotation.schema.ts';
import { inSmallest } from './units-of.ts';
import type { BuyerView, LineView, Names, ThreadView } from './views.ts';

/** One quotation among those that stand side by side. */
export interface QuotedOffer {
  cooperative: string;
  names: Names;
  quotation: string;
  isExpired: boolean;
  isAccepted: boolean;
}

/** What is compared of an offer. Product, prices and minimums are those of one line; the rest is of the whole quotation. */
export interface OfferValues {
  /** What is offered: several goods of one commodity may stand in one section. */
  product: Names;
  price: UnitPrice;
  quantity: LineQuantity;
  total: Money;
  minimum: LineQuantity;
  packing: string;
  term: Pick<Quotation, 'incoterm' | 'place' | 'otherPlace'>;
  leadTime: Quotation['leadTime'];
  validUntil: CalendarDate;
  payment: Quotation['payment'];
  documents: Quotation['documents'];
  sample: boolean;
}
export type OfferKind = keyof OfferValues;

export type OfferCell<Kind extends OfferKind = OfferKind> = { value: OfferValues[Kind] } | 'not-stated' | 'not-available';

export interface OfferRow<Kind extends OfferKind = OfferKind> {
  kind: Kind;
  cells: OfferCell<Kind>[];
  /** Whether two of the offers do not say the same. */
  differs: boolean;
}

export interface OfferSection {
  /** The line of the inquiry that the offers of this section are for; undefined for terms of whole quotations. */
  line?: LineView;
  offers: QuotedOffer[];
  rows: OfferRow[];
}

/** What makes a value the same as another: unit and order do not count. */
const essence: { [Kind in OfferKind]: (value: OfferValues[Kind]) => unknown } = {
  product: ({ vi }) => vi,
  price: ({ minor, currency, per }) => {
    const { value, unit } = inSmallest({ value: 1, unit: per });
    return [(minor / value).toPrecision(10), currency, unit];
  },
  quantity: (value) => inSmallest(value),
  total: ({ minor, currency }) => [minor, currency],
  minimum: (value) => inSmallest(value),
  packing: (value) => value,
  term: ({ incoterm, place, otherPlace }) => [incoterm, place, otherPlace],
  leadTime: ({ from, to }) => [from, to],
  validUntil: (value) => value,
  payment: ({ terms, advancePercent }) => [terms, advancePercent],
  documents: (value) => [...value].sort(),
  sample: (value) => value,
};

const lineKinds: readonly OfferKind[] = ['product', 'price', 'quantity', 'total', 'minimum', 'packing'];
const termKinds: readonly OfferKind[] = ['term', 'leadTime', 'validUntil', 'payment', 'documents', 'sample'];

/** Lays the current quotations of an inquiry side by side: what each offers line by line, and the terms. Offers for the same product of one commodity stand in one section where several cooperatives were asked for it. */
export function compareQuotations({ threads }: Pick<BuyerView, 'threads'>, sameGoods: (a: LineView, b: LineView) => boolean): OfferSection[] {
  const quoted = threads.flatMap((thread) => thread.quotations.filter(({ isCurrent }) => isCurrent).map((offer) => ({ thread, offer })));
  const lines = quoted.flatMap(({ thread, offer }) => offer.quotation.lines.flatMap((answer) => thread.lines.filter(({ number }) => number === answer.line).map((line) => ({ thread, offer, answer, line }))));
  const groups: (typeof lines)[] = [];
  for (const item of lines) {
    const group = groups.find(([first]) => first && sameGoods(first.line, item.line));
    if (group) group.push(item);
    else groups.push([item]);
  }
  const perLine = groups.map((group): OfferSection => {
    const [first] = group;
    return {
      ...(first && { line: first.line }),
      offers: group.map(offerOf),
      rows: lineKinds.map((kind) =>
        row(
          kind,
          group.map(({ answer, line }) => lineCell(kind, answer, line)),
        ),
      ),
    };
  });
  if (quoted.length === 0) return [];
  return [
    ...perLine,
    {
      offers: quoted.map(offerOf),
      rows: termKinds.map((kind) =>
        row(
          kind,
          quoted.map(({ offer }) => termCell(kind, offer.quotation)),
        ),
      ),
    },
  ];
}

type Current = ThreadView['quotations'][number];

function offerOf({ thread, offer }: { thread: ThreadView; offer: Current }): QuotedOffer {
  return { cooperative: thread.cooperative, names: thread.names, quotation: offer.id, isExpired: offer.isExpired, isAccepted: offer.isAccepted };
}

function lineCell(kind: OfferKind, answer: QuotationLine, asked: LineView): OfferCell {
  if (kind === 'product') return { value: asked.names };
  if (!answer.available) return 'not-available';
  const quantity = answer.quantity ?? asked.quantity;
  const total = answer.price && lineTotal(answer.price, quantity);
  const values: Partial<OfferValues> = { ...(answer.price && { price: answer.price }), quantity, ...(total && { total }), ...(answer.minimum && { minimum: answer.minimum }), ...((answer.packing ?? asked.packing) && { packing: answer.packing ?? asked.packing ?? '' }) };
  const value = values[kind];
  return value === undefined ? 'not-stated' : ({ value } as OfferCell);
}

function termCell(kind: OfferKind, { incoterm, place, otherPlace, leadTime, validUntil, payment, documents, sampleOffered }: Omit<Quotation, 'message'>): OfferCell {
  const values: Partial<OfferValues> = { term: { incoterm, place, otherPlace }, leadTime, validUntil, payment, documents, sample: sampleOffered };
  return { value: values[kind] } as OfferCell;
}

function row(kind: OfferKind, cells: OfferCell[]): OfferRow {
  const keys = cells.map((cell) => (typeof cell === 'string' ? cell : JSON.stringify(essence[kind](cell.value as never))));
  return { kind, cells, differs: new Set(keys).size > 1 };
}
