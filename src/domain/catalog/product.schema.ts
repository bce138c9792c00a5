import { z } from 'zod';
import { fromDecimal } from '#lib/money.ts';
import { allergenIds } from './allergens.ts';
import { certificateSchema, testReportSchema } from './certificate.schema.ts';
import { altsSchema, currencySchema, dateSchema, gates, incoterms, monthsSchema, nameSchema, pairsSchema, pictureSchema, provenanceSchema, quantitySchema, quantityUnits, sentenceSchema, slugSchema } from './fields.schema.ts';
import { ocopSchema } from './ocop.schema.ts';
import { placeIds } from './places.ts';

export const forms = ['fresh', 'frozen', 'dried', 'powder', 'oil', 'preserved', 'prepared', 'noodle', 'drink', 'spirit', 'tea', 'honey', 'grain', 'nut', 'herb', 'cosmetic', 'textile', 'craft'] as const;
export type Form = (typeof forms)[number];

/** Forms that nobody eats or drinks: food rules do not touch them. */
export const nonFoodForms: readonly Form[] = ['cosmetic', 'textile', 'craft'];

export const packKinds = ['bag', 'pouch', 'jar', 'bottle', 'box', 'tin', 'cup', 'can', 'drum', 'carton', 'sack', 'basket', 'roll', 'piece', 'set'] as const;
export const storages = ['ambient', 'chilled', 'frozen'] as const;

const packSchema = z.strictObject({
  kind: z.enum(packKinds).describe('Kind of pack.'),
  net: quantitySchema.describe('Net content of one pack.'),
});

const sizeSchema = z.tuple([z.number().positive(), z.number().positive(), z.number().positive()]);

const priceSchema = z
  .strictObject({
    min: z.number().positive().describe('Lowest price, in whole currency units with cents behind the point.'),
    max: z.number().positive().describe('Highest price.'),
    currency: currencySchema.describe('Currency: USD, CNY, EUR, JPY, KRW or VND.'),
    per: z.enum(quantityUnits).describe('Unit that the price is for.'),
    incoterm: z.enum(incoterms).describe('Delivery term of Incoterms 2020.'),
    place: z.enum(gates).describe('Named place of the delivery term.'),
    date: dateSchema.describe('Day on which the cooperative gave the price.'),
  })
  .transform((price, context) => {
    const [min, max] = [fromDecimal(price.min, price.currency), fromDecimal(price.max, price.currency)];
    if (min && max) return { ...price, min, max };
    context.addIssue({ code: 'custom', path: [min ? 'max' : 'min'], message: `${price.currency} has no such fraction` });
    return z.NEVER;
  });

export const accessFactSchema = z
  .strictObject({
    state: z.enum(['held', 'in-progress', 'missing', 'not-applicable']).describe('`held`, `in-progress`, `missing` or `not-applicable`. A document that is not mentioned is shown as not confirmed.'),
    certificate: slugSchema.optional().describe('Id of one of this product’s certificates that proves it.'),
    test: slugSchema.optional().describe('Id of one of this product’s test reports that proves it.'),
    number: z.string().max(120).optional().describe('Number, where no certificate or report of this product proves it.'),
    issued: dateSchema.optional().describe('Day of issue.'),
    expires: dateSchema.optional().describe('Last day of validity; after it the document counts as lapsed.'),
  })
  .refine(({ state, number, issued, certificate, test }) => state !== 'held' || number || issued || certificate || test, { error: 'a document that is held needs its number, its day of issue, or the certificate or test report that proves it' });
export const marketIds = ['china', 'korea', 'japan'] as const;
export type MarketId = (typeof marketIds)[number];

/** Facts of one cooperative's product. They stand in `vi.md` only; a translation that repeats one fails the check. */
export const productFactsSchema = z
  .strictObject({
    sample: z.boolean().default(false).describe('`true` marks demonstration content: the page says so, and `npm run content:clear-sample` removes it.'),
    commodity: slugSchema.describe('Id of the commodity, a file of `content/commodities/`.'),
    cooperative: slugSchema.describe('Folder name of the cooperative in `content/cooperatives/`.'),
    form: z.enum(forms).describe('Form in which it is sold.'),
    ocop: ocopSchema.describe('OCOP group and certificate.'),
    hs: z
      .strictObject({
        code: z
          .string()
          .regex(/^\d{6}$/, 'write six digits without a dot, such as "090961", in quotes')
          .describe('Six digits in quotes; national digits belong to the importer.'),
        confirmed: z.boolean().default(false).describe('`true` once a customs broker or a ruling confirmed it; until then the page says “to be confirmed”.'),
      })
      .describe('HS code.'),
    origin: z
      .strictObject({
        commune: z.enum(placeIds).describe('Commune or ward since July 2025, by its id.'),
        formerDistrict: z.string().max(60).optional().describe('Name of the district until June 2025, only as history.'),
      })
      .describe('Where it is made.'),
    packs: z.array(packSchema).min(1).max(8).describe('Packs that it is sold in, smallest first.'),
    carton: z
      .strictObject({
        packs: z.number().int().positive().describe('Packs in a carton.'),
        of: quantitySchema.optional().describe('Net content of the pack that goes into the carton, when there are several.'),
        grossKg: z.number().positive().describe('Gross weight of a carton in kg.'),
        sizeCm: sizeSchema.optional().describe('Length, width and height in cm.'),
      })
      .optional()
      .describe('Shipping carton.'),
    pallet: z
      .strictObject({ cartons: z.number().int().positive().describe('Cartons on a pallet.'), heightCm: z.number().positive().optional().describe('Loaded height in cm.') })
      .optional()
      .describe('Pallet.'),
    minimumOrder: quantitySchema.describe('Smallest order.'),
    capacity: quantitySchema.optional().describe('What can be supplied in a month.'),
    season: z
      .strictObject({
        harvest: monthsSchema.describe('Harvest months, 1 to 12; empty for goods made all year.'),
        shipping: monthsSchema.describe('Months in which it ships.'),
      })
      .describe('Season.'),
    leadTimeDays: z.tuple([z.number().int().positive(), z.number().int().positive()]).optional().describe('Days from confirmed order to ready, shortest and longest.'),
    shelfLife: z
      .strictObject({ value: z.number().int().positive().describe('How long.'), unit: z.enum(['day', 'month']).describe('`day` or `month`.') })
      .optional()
      .describe('Shelf life from production.'),
    storage: z.enum(storages).optional().describe('`ambient`, `chilled` (0–10 °C) or `frozen` (−18 °C).'),
    allergens: z
      .strictObject({
        declared: dateSchema.describe('Day on which the cooperative declared it.'),
        contains: z.array(z.enum(allergenIds)).default([]).describe('Allergens that it contains.'),
        mayContain: z.array(z.enum(allergenIds)).default([]).describe('Allergens handled in the same place.'),
      })
      .optional()
      .describe('Allergens. Left out means not stated; an empty list means declared that there are none.'),
    certificates: z.array(certificateSchema).max(60).default([]).describe('Certificates of this product, the OCOP one apart.'),
    tests: z.array(testReportSchema).max(60).default([]).describe('Test reports.'),
    price: priceSchema.optional().describe('Export price band.'),
    samplePrice: z
      .strictObject({ amount: z.number().positive().describe('Price, freight included.'), currency: currencySchema.describe('Currency.'), net: quantitySchema.describe('Content of the sample.') })
      .transform(({ amount, currency, net }, context) => {
        const price = fromDecimal(amount, currency);
        if (price) return { price, net };
        context.addIssue({ code: 'custom', path: ['amount'], message: `${currency} has no such fraction` });
        return z.NEVER;
      })
      .optional()
      .describe('Price of a paid sample. Left out: no sample is offered.'),
    gate: z.enum(gates).optional().describe('Usual border gate or port.'),
    access: z.partialRecord(z.enum(marketIds), z.record(slugSchema, accessFactSchema)).default({}).describe('What is held for each market: market, then requirement id, then the fact.'),
    pictures: z.array(pictureSchema).max(12).default([]).describe('Pictures, the main one first. None: the commodity’s woodcut is shown and says so.'),
    updated: dateSchema.describe('Day on which the cooperative last confirmed these facts.'),
  })
  .superRefine((facts, context) => {
    if (facts.price && facts.price.min.minor > facts.price.max.minor) context.addIssue({ code: 'custom', path: ['price', 'max'], message: 'the highest price is below the lowest' });
    if (facts.leadTimeDays && facts.leadTimeDays[0] > facts.leadTimeDays[1]) context.addIssue({ code: 'custom', path: ['leadTimeDays'], message: 'the longest time comes second' });
  });
export type ProductFacts = z.infer<typeof productFactsSchema>;

/** Text of a product in one language. `vi.md` holds it beside the facts, the other files hold nothing else. */
export const productTextSchema = z.strictObject({
  name: nameSchema.describe('Name of the product, without the cooperative.'),
  summary: sentenceSchema.describe('One or two sentences: what it is and what a buyer checks first.'),
  ingredients: z.string().trim().min(1).max(600).optional().describe('Ingredients as on the label, in descending order of weight.'),
  specs: pairsSchema.max(16).default([]).describe('Quality figures: label and value, such as moisture and “at most 13%”. Same order in every language.'),
  packing: sentenceSchema.optional().describe('What else a buyer should know of the packing.'),
  scopes: z.record(slugSchema, sentenceSchema).default({}).describe('Scope of each certificate, by its id.'),
  pictureAlts: altsSchema.default([]).describe('What each picture shows, in the order of `pictures`.'),
  translation: provenanceSchema.optional().describe('Provenance of the translation; not in `vi.md`.'),
});
