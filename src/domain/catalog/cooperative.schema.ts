import { z } from 'zod';
import { localeCodes } from '#i18n/locales.ts';
import { altsSchema, dateSchema, gates, nameSchema, pairsSchema, pictureSchema, provenanceSchema, sentenceSchema, slugSchema, sourceSchema, yearSchema } from './fields.schema.ts';
import { placeIds } from './places.ts';
import { marketIds } from './product.schema.ts';

export const cooperativeFields = ['crops', 'forestry', 'livestock', 'aquaculture', 'beekeeping', 'processing', 'handicraft', 'trade', 'tourism'] as const;
export const contactChannels = ['phone', 'zalo', 'wechat', 'kakaotalk', 'line', 'email'] as const;
export type ContactChannel = (typeof contactChannels)[number];

const registrationSchema = z.strictObject({
  market: z.enum(marketIds).describe('Market.'),
  requirement: slugSchema.describe('Requirement id of the market, usually producer-registration.'),
  number: z.string().min(1).max(120).describe('Number as printed.'),
  addressAsRegistered: z.string().max(200).optional().describe('Address as registered: communes were renamed in July 2025, and a registration stands or falls with its address.'),
  issued: dateSchema.describe('Day of issue.'),
  expires: dateSchema.optional().describe('Last day of validity.'),
});

/** Facts of a cooperative. */
export const cooperativeFactsSchema = z
  .strictObject({
    sample: z.boolean().default(false).describe('`true` marks an invented cooperative.'),
    legalName: nameSchema.describe('Registered name in Vietnamese.'),
    commune: z.enum(placeIds).describe('Commune or ward of the seat.'),
    formerDistrict: z.string().max(60).optional().describe('Name of the district until June 2025, only as history.'),
    founded: yearSchema.optional().describe('Year of founding.'),
    members: z
      .strictObject({ count: z.number().int().positive().describe('How many.'), of: z.enum(['households', 'persons']).describe('Households or persons: they are never mixed.') })
      .optional()
      .describe('Official members.'),
    workers: z.number().int().positive().optional().describe('Regular workers, members included.'),
    areaHa: z.number().positive().optional().describe('Growing area in hectares.'),
    fields: z.array(z.enum(cooperativeFields)).min(1).describe('Fields of work.'),
    sizeClass: z.enum(['micro', 'small', 'medium', 'large']).optional().describe('Size class of Decree 113/2024.'),
    rating: z
      .strictObject({ level: z.enum(['good', 'fair', 'average', 'weak']).describe('Level.'), year: yearSchema.describe('Year rated.'), basis: z.literal('TT 01/2020').describe('Circular 01/2020: it rates the organisation, never its food.') })
      .optional()
      .describe('Rating of the organisation.'),
    languages: z
      .array(z.enum(localeCodes as [string, ...string[]]))
      .min(1)
      .describe('Languages in which it answers letters.'),
    contacts: z.partialRecord(z.enum(contactChannels), z.string().min(2).max(120)).default({}).describe('Contacts by channel: phone, zalo, wechat, kakaotalk, line, email.'),
    takesPart: z.boolean().default(false).describe('`true` once the cooperative agreed to receive inquiries through this site.'),
    gate: z.enum(gates).optional().describe('Usual border gate or port.'),
    registrations: z.array(registrationSchema).default([]).describe('Registrations of the producer with a market’s authority; they count for all its products.'),
    pictures: z.array(pictureSchema).max(12).default([]).describe('Pictures of the place and the people.'),
    sources: z.array(sourceSchema).default([]).describe('Where the facts come from. Required for a real cooperative.'),
    updated: dateSchema.describe('Day on which the facts were last confirmed.'),
  })
  .superRefine((facts, context) => {
    if (!facts.sample && facts.sources.length === 0) context.addIssue({ code: 'custom', path: ['sources'], message: 'a real cooperative needs at least one source with a date' });
    const address = facts.contacts.email;
    if (facts.sample && address && !address.endsWith('.invalid')) context.addIssue({ code: 'custom', path: ['contacts', 'email'], message: 'an invented cooperative needs an address that ends in .invalid' });
  });
export type CooperativeFacts = z.infer<typeof cooperativeFactsSchema>;

export const cooperativeTextSchema = z.strictObject({
  name: nameSchema.describe('Name in this language; the registered Vietnamese name is shown beside it.'),
  summary: sentenceSchema.describe('One or two sentences: who they are and what they make.'),
  facts: pairsSchema.max(10).default([]).describe('What else is worth a line: works, cold store, markets sold to. Same order in every language.'),
  pictureAlts: altsSchema.default([]).describe('What each picture shows, in the order of `pictures`.'),
  translation: provenanceSchema.optional().describe('Provenance; not in `vi.md`.'),
});
