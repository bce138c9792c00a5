import { addDays, type CalendarDate } from '#lib/calendar-date.ts';
import { toDecimal } from '#lib/money.ts';
import type { Product } from '../catalog/catalogue.ts';
import type { FormValues } from './form-values.ts';
import { incotermCatalogue } from './incoterms.ts';
import type { Quotation } from './quotation.schema.ts';
import type { InquiryHead, LineView } from './views.ts';

/** Days that a quotation holds unless its writer says otherwise. */
const daysValid = 30;

/** What stands in a quotation form before anybody typed: the one that stands now, else what the buyer asked for and what the catalogue knows. A price is never guessed. Numbers are written as the form's language reads them. */
export function firstQuotation(head: Pick<InquiryHead, 'incoterm' | 'destination'>, lines: readonly LineView[], products: ReadonlyMap<string, Product>, current: Omit<Quotation, 'message'> | undefined, { today, locale }: { today: CalendarDate; locale: string }): FormValues {
  const typed = (value: number | undefined) => (value === undefined ? '' : locale === 'vi' ? String(value).replace('.', ',') : String(value));
  const facts = lines.map((line) => products.get(line.product)?.facts);
  const lead = facts.find((fact) => fact?.leadTimeDays)?.leadTimeDays;
  const place = incotermCatalogue[head.incoterm].side === 'buyer' ? head.destination.place : incotermCatalogue[head.incoterm].bySeaOnly ? 'hai-phong' : facts.find((fact) => fact?.gate)?.gate;
  return {
    ...Object.fromEntries(lines.flatMap((line, at) => Object.entries(lineValues(line, at, facts[at], current, typed)))),
    incoterm: [current?.incoterm ?? head.incoterm],
    place: [current?.place ?? (current ? '' : (place ?? ''))],
    otherPlace: [current?.otherPlace ?? ''],
    'leadTime.from': [typed(current?.leadTime.from ?? lead?.[0])],
    'leadTime.to': [typed(current?.leadTime.to ?? lead?.[1])],
    validUntil: [current && current.validUntil > today ? current.validUntil : addDays(today, daysValid)],
    'payment.terms': [current?.payment.terms ?? 'tt-advance'],
    'payment.advancePercent': [typed(current ? current.payment.advancePercent : 30)],
    documents: current?.documents ?? [],
    sampleOffered: current ? on(current.sampleOffered) : on(facts.some((fact) => fact?.samplePrice)),
  };
}

const on = (isOn: boolean) => (isOn ? ['on'] : []);

function lineValues(line: LineView, at: number, facts: Product['facts'] | undefined, current: Omit<Quotation, 'message'> | undefined, typed: (value: number | undefined) => string): FormValues {
  const before = current?.lines.find((item) => item.line === line.number);
  const minimum = before ? before.minimum : facts?.minimumOrder;
  const name = (field: string) => `lines.${at}.${field}`;
  return {
    [name('line')]: [String(line.number)],
    [name('available')]: on(before?.available ?? true),
    [name('price.amount')]: [typed(before?.price && toDecimal(before.price))],
    [name('price.currency')]: [before?.price?.currency ?? line.targetPrice?.currency ?? facts?.price?.currency ?? 'USD'],
    [name('price.per')]: [before?.price?.per ?? facts?.price?.per ?? line.quantity.unit],
    [name('quantity.value')]: [typed((before?.quantity ?? line.quantity).value)],
    [name('quantity.unit')]: [(before?.quantity ?? line.quantity).unit],
    [name('minimum.value')]: [typed(minimum?.value)],
    [name('minimum.unit')]: [minimum?.unit ?? line.quantity.unit],
    [name('packing')]: [before?.packing ?? line.packing ?? ''],
  };
}
