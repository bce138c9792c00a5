import { z } from 'zod';
import { isCalendarDate } from '#lib/calendar-date.ts';
import { gates, incoterms } from '../catalog/fields.schema.ts';
import { type ArrivalPlace, arrivalPlaceIds } from './destinations.ts';
import type { FieldCode } from './error-codes.ts';
import { boxField, choiceField, choicesField, numberField, optionalChoice, optionalGroup, optionalLine } from './form-fields.schema.ts';
import { incotermCatalogue } from './incoterms.ts';
import { freeTextSchema, lineQuantitySchema, priceSchema } from './inquiry.schema.ts';
import { limits } from './limits.ts';
import { packingSchema } from './packing.schema.ts';
import { documentIds } from './questions.ts';

/** How the buyer pays. Words stand under `inq.payment.<id>`. */
export const paymentTerms = ['tt-before-shipment', 'tt-advance', 'lc-sight', 'copy-of-documents', 'border-settlement', 'to-agree'] as const;

export const quotationLineSchema = z.strictObject({
  line: numberField({ most: limits.lines, digits: 0, least: 0 }).describe('Which line of the inquiry it answers, by the line’s number there, from 0.'),
  available: boxField.describe('`true` when the cooperative can supply this line.'),
  quantity: optionalGroup(lineQuantitySchema, 'value').describe('Quantity offered, where it is not the quantity asked for.'),
  price: optionalGroup(priceSchema, 'amount').describe('Unit price. Every line that can be supplied needs one.'),
  minimum: optionalGroup(lineQuantitySchema, 'value').describe('Smallest order at this price.'),
  packing: packingSchema.describe('Pack offered, as a code such as `bag-25-kg`.'),
});

/** A quotation as a cooperative sends it. A field's path is its name in the form. */
export const quotationSchema = z
  .strictObject({
    lines: z
      .array(quotationLineSchema)
      .min(1, 'inquiry.no_lines' satisfies FieldCode)
      .max(limits.lines, 'inquiry.too_many' satisfies FieldCode)
      .describe('Answers line by line.'),
    incoterm: choiceField(incoterms).describe('Delivery term of Incoterms 2020 that the prices are for.'),
    place: optionalChoice([...gates, ...arrivalPlaceIds]).describe('Named place of the delivery term: a gate or port of departure, or a place of arrival.'),
    otherPlace: optionalLine(80).describe('Another named place, as it is written.'),
    leadTime: z
      .strictObject({
        from: numberField({ most: 730, digits: 0 }).describe('Days from confirmed order to ready, shortest.'),
        to: numberField({ most: 730, digits: 0 }).describe('The same, longest.'),
      })
      .refine(({ from, to }) => from <= to, { path: ['to'], error: 'inquiry.range_reversed' satisfies FieldCode })
      .describe('Lead time.'),
    validUntil: z
      .string({ error: 'inquiry.required' satisfies FieldCode })
      .refine(isCalendarDate, { error: 'inquiry.date_invalid' satisfies FieldCode })
      .describe('Last day on which the quotation holds.'),
    payment: z
      .strictObject({
        terms: choiceField(paymentTerms).describe('Payment terms.'),
        advancePercent: z.preprocess((value) => value || undefined, numberField({ most: 100, digits: 0 }).optional()).describe('Part paid in advance, in per cent; for `tt-advance`.'),
      })
      .refine(({ terms, advancePercent }) => terms !== 'tt-advance' || advancePercent !== undefined, { path: ['advancePercent'], error: 'inquiry.required' satisfies FieldCode })
      .describe('Payment.'),
    documents: choicesField(documentIds).describe('Papers that come with the goods.'),
    sampleOffered: boxField.describe('Samples can be had.'),
    message: optionalGroup(freeTextSchema, 'text').describe('What else the cooperative wants to say, in its own language.'),
  })
  .superRefine(({ lines, incoterm, place, otherPlace }, context) => {
    const wrong = (path: (string | number)[], message: FieldCode) => context.addIssue({ code: 'custom', path, message });
    lines.forEach(({ available, price }, at) => {
      if (available && !price) wrong(['lines', at, 'price', 'amount'], 'inquiry.required');
    });
    if (!lines.some(({ available }) => available)) wrong(['lines'], 'inquiry.no_lines');
    if (!place && !otherPlace) wrong(['place'], 'inquiry.required');
    // FOB Osaka and CIF Hải Phòng are slips: the named place lies on the side that the term says.
    if (place && incotermCatalogue[incoterm].side !== (isGate(place) ? 'seller' : 'buyer')) wrong(['place'], 'inquiry.unknown_choice');
  });

type Place = (typeof gates)[number] | ArrivalPlace;

/** Says whether a named place is a gate or port of departure. */
export function isGate(place: Place): place is (typeof gates)[number] {
  return gates.some((gate) => gate === place);
}
export type Quotation = z.infer<typeof quotationSchema>;
export type QuotationLine = z.infer<typeof quotationLineSchema>;
