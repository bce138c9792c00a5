import { z } from 'zod';
import { dateSchema } from './fields.schema.ts';

/** The six groups of the annex of Decision 148/QĐ-TTg, each with its sub-groups. */
export const ocopGroups = {
  food: ['fresh-produce', 'fresh-animal', 'rice-cereal', 'honey-other', 'snack', 'cereal-product', 'vegetable-product', 'animal-product', 'sauce', 'spice', 'tea', 'tea-other', 'coffee-cocoa'],
  beverage: ['spirit', 'alcoholic', 'water', 'soft-drink'],
  herb: ['functional-food', 'herbal-cosmetic', 'essential-oil'],
  craft: ['household', 'textile'],
  plant: ['flower', 'ornamental', 'pet'],
  tourism: ['tourism'],
} as const;

export type OcopGroup = keyof typeof ocopGroups;
export const ocopGroupIds = Object.keys(ocopGroups) as [OcopGroup, ...OcopGroup[]];
const subgroupIds = Object.values(ocopGroups).flat() as [string, ...string[]];

/** Months that an OCOP certificate lives, from its day of issue (Decision 148/QĐ-TTg). */
export const certificateMonths = 36;

export const ocopCertificateSchema = z.strictObject({
  stars: z.union([z.literal(3), z.literal(4), z.literal(5)]).describe('Stars: 3, 4 or 5. Fewer give no certificate and are never shown.'),
  score: z.number().min(50).max(100).optional().describe('Points of the evaluation out of 100, if known: 50 to under 70 is 3 stars, to under 90 is 4, from 90 is 5.'),
  decision: z.string().min(3).max(60).describe('Number of the decision as printed, such as 2865/QĐ-UBND. It is never translated.'),
  issuer: z.string().min(3).max(120).describe('Who issued it, as printed. Free text: 3-star papers before July 2025 may be signed by a district that no longer exists.'),
  issued: dateSchema.describe('Day of issue. The end is computed: 36 months later.'),
  state: z.enum(['valid', 'renewing', 'withdrawn']).default('valid').describe('`renewing` while it is being evaluated again, `withdrawn` when it was taken back. Lapsing needs nothing here: it is computed.'),
});
export type OcopCertificate = z.infer<typeof ocopCertificateSchema>;

export const ocopSchema = z
  .strictObject({
    group: z.enum(ocopGroupIds).describe('OCOP group: food, beverage, herb, craft, plant or tourism.'),
    subgroup: z.enum(subgroupIds).describe('Sub-group of the group, see the table below.'),
    certificate: ocopCertificateSchema.optional().describe('The certificate; leave it out when the product has none.'),
  })
  .superRefine((ocop, context) => {
    if (!(ocopGroups[ocop.group] as readonly string[]).includes(ocop.subgroup)) context.addIssue({ code: 'custom', path: ['subgroup'], message: `“${ocop.subgroup}” is not a sub-group of ${ocop.group}; choose one of ${ocopGroups[ocop.group].join(', ')}` });
    const { stars, score } = ocop.certificate ?? {};
    if (stars && score !== undefined && starsForScore(score) !== stars) context.addIssue({ code: 'custom', path: ['certificate', 'score'], message: `${score} points are ${starsForScore(score)} stars, not ${stars}` });
  });

function starsForScore(score: number): 3 | 4 | 5 {
  if (score >= 90) return 5;
  return score >= 70 ? 4 : 3;
}
