import { z } from 'zod';
import { localeCodes } from '#i18n/locales.ts';
import { monthsSchema, provenanceSchema, sentenceSchema, slugSchema } from './fields.schema.ts';

const namesShape = Object.fromEntries(localeCodes.map((code) => [code, z.array(z.string().trim().min(1)).min(1).describe(`Trade names in ${code}; the first is the one shown, the others are found by search.`)])) as Record<(typeof localeCodes)[number], z.ZodArray<z.ZodString>>;

const aboutText = (code: string) => z.string().trim().min(20).max(1200).describe(`What it is, how to recognise it and what it is used for, in two to four sentences (${code}).`);
const aboutShape = { vi: aboutText('vi'), en: aboutText('en').optional(), zh: aboutText('zh').optional(), ko: aboutText('ko').optional(), ja: aboutText('ja').optional() };

const provenanceShape = Object.fromEntries(localeCodes.filter((code) => code !== 'vi').map((code) => [code, provenanceSchema.optional()])) as Record<string, z.ZodOptional<typeof provenanceSchema>>;

/** Star anise as such, not one cooperative's. The file's name is the id. */
export const commoditySchema = z.strictObject({
  group: z.enum(['spice', 'fruit', 'tea-coffee', 'herb', 'honey', 'grain', 'processed', 'vegetable', 'nut', 'seafood', 'meat', 'beverage', 'textile', 'handicraft', 'cosmetic']).describe('Trade group by which directories are arranged.'),
  hs: z
    .array(z.string().regex(/^\d{6}$/, 'write six digits without a dot, such as 090961'))
    .min(1)
    .describe('Likely HS codes, six digits; the first is the usual one.'),
  latin: z.string().optional().describe('Scientific name, where there is one.'),
  lookalike: z.string().optional().describe('Scientific name of a dangerous look-alike; it is shown as a warning beside the name.'),
  names: z.strictObject(namesShape).describe('Trade names in five languages.'),
  aliases: z
    .strictObject({
      pinyin: z.array(z.string()).default([]).describe('Pinyin without tones, such as bajiao.'),
      romaji: z.array(z.string()).default([]).describe('Romaji, such as hakkaku.'),
    })
    .prefault({})
    .describe('Spellings in Latin letters under which buyers look for it.'),
  harvest: monthsSchema.default([]).describe('Usual harvest months in the province, 1 to 12.'),
  drawing: slugSchema.describe('Woodcut of `content/drawings/`, lent to products that have no photograph.'),
  drawingAlt: z.strictObject(Object.fromEntries(localeCodes.map((code) => [code, sentenceSchema])) as Record<(typeof localeCodes)[number], typeof sentenceSchema>).describe('What the woodcut shows, for people who do not see it.'),
  about: z.strictObject(aboutShape).describe('Short text in five languages; Vietnamese is the source.'),
  translation: z.strictObject(provenanceShape).prefault({}).describe('Provenance of each translated `about`.'),
});
export type CommodityFacts = z.infer<typeof commoditySchema>;
