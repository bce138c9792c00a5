import { z } from 'zod';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { currencies, fromDecimal } from '#lib/money.ts';
import { incoterms, quantityUnits } from '../catalog/fields.schema.ts';
import { buyerSchema } from './buyer.schema.ts';
import { consentTextVersion } from './consent.ts';
import { arrivalPlaceIds, destinationMarkets } from './destinations.ts';
import type { FieldCode } from './error-codes.ts';
import { boxField, choiceField, choicesField, consentField, lineField, numberField, optionalChoice, optionalGroup, optionalLine, textField } from './form-fields.schema.ts';
import { limits } from './limits.ts';
import { packingSchema } from './packing.schema.ts';
import { slugIn } from './product-slug.ts';
import { documentIds, questionIds, repeats } from './questions.ts';

/** A language as a code of two or three letters; free text may be in one that the site does not speak. */
export const languageField = z.preprocess((value) => (typeof value === 'string' ? value.trim().toLowerCase() : value), z.string({ error: 'inquiry.required' satisfies FieldCode }).regex(/^[a-z]{2,3}$/, 'inquiry.unknown_choice' satisfies FieldCode));

/** Words that stay in their writer's language. */
export const freeTextSchema = z.strictObject({
  text: textField(limits.messageLength).describe('What was written, as it was written.'),
  lang: languageField.describe('Language it is written in; a form sets it to the page’s own until its writer says otherwise.'),
});
export type FreeText = z.infer<typeof freeTextSchema>;

/** An amount and its currency, out of two fields. */
export const priceSchema = z
  .strictObject({
    amount: numberField({ most: limits.price, digits: 4 }).describe('Amount for one unit, such as 5.20.'),
    currency: choiceField(currencies).describe('Currency: USD, CNY, EUR, JPY, KRW or VND.'),
    per: choiceField(quantityUnits).describe('Unit that the price is for.'),
  })
  .transform(({ amount, currency, per }, context) => {
    const money = fromDecimal(amount, currency);
    if (money) return { ...money, per };
    context.addIssue({ code: 'custom', path: ['amount'], message: 'inquiry.too_precise' satisfies FieldCode });
    return z.NEVER;
  });
export type UnitPrice = z.infer<typeof priceSchema>;

export const lineQuantitySchema = z.strictObject({
  value: numberField({ most: limits.quantity, digits: 3 }).describe('How much or how many.'),
  unit: choiceField(quantityUnits).describe('Unit, one of those that the cooperative sells in.'),
});
export type LineQuantity = z.infer<typeof lineQuantitySchema>;

/** A product's slug, or the address of its page where somebody pasted that. */
const productField = lineField(300).transform(slugIn);

export const inquiryLineSchema = z.strictObject({
  product: productField.describe('Slug of the product; the address of its page is understood too.'),
  quantity: lineQuantitySchema.describe('Quantity wanted.'),
  packing: packingSchema.optional().describe('Pack wanted, as a code such as `bag-25-kg`; left out when any will do.'),
  targetPrice: optionalGroup(priceSchema, 'amount').describe('Price that the buyer hopes for, for one unit.'),
  sample: boxField.describe('Samples wanted before the order.'),
});
export type InquiryLine = z.infer<typeof inquiryLineSchema>;

/** An inquiry as its buyer sends it. A field's path is its name in the form: `lines.0.quantity.value`, `buyer.email`. */
export const inquirySchema = z.strictObject({
  locale: choiceField(localeCodes as [Locale, ...Locale[]]).describe('Language in which the buyer wants to read.'),
  lines: z
    .array(inquiryLineSchema)
    .min(1, 'inquiry.no_lines' satisfies FieldCode)
    .max(limits.lines, 'inquiry.too_many' satisfies FieldCode)
    .describe('What is asked for, a line a product.'),
  destination: z
    .strictObject({
      market: choiceField(destinationMarkets).describe('Market: china, korea, japan or other.'),
      place: optionalChoice(arrivalPlaceIds).describe('Port or border gate of arrival.'),
      otherPlace: optionalLine(80).describe('Another place, in the buyer’s words.'),
    })
    .describe('Where the goods go.'),
  incoterm: choiceField(incoterms).describe('Delivery term of Incoterms 2020 that the price shall be for.'),
  wantedBy: z
    .preprocess(
      (value) => (value === '' ? undefined : value),
      z
        .string()
        .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'inquiry.month_invalid' satisfies FieldCode)
        .optional(),
    )
    .describe('Month by which the goods are wanted, such as 2027-03; left out when there is no hurry.'),
  documents: choicesField(documentIds).describe('Certificates and papers needed.'),
  repeat: choiceField(repeats).describe('Whether more orders shall follow.'),
  questions: choicesField(questionIds).describe('Questions from the catalogue.'),
  message: optionalGroup(freeTextSchema, 'text').describe('What else the buyer wants to say, in their own language.'),
  buyer: buyerSchema.describe('Who asks.'),
  consent: z
    .strictObject({
      purpose: consentField.describe('Agrees that the cooperatives asked and the Alliance use the details to answer.'),
      transfer: consentField.describe('Agrees, apart from that, that the details are transferred to Vietnam and kept there.'),
      textVersion: z.literal(consentTextVersion, { error: 'inquiry.consent_missing' satisfies FieldCode }).describe('Version of the consent texts that the form showed; after a change of meaning they must be read again.'),
    })
    .describe('Consent; each box unticked until the buyer ticks it.'),
});
export type Inquiry = z.infer<typeof inquirySchema>;
