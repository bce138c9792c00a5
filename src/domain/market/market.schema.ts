import { z } from 'zod';
import { allergenIds } from '../catalog/allergens.ts';
import { dateSchema, nameSchema, provenanceSchema, sentenceSchema, slugSchema, sourceSchema } from '../catalog/fields.schema.ts';
import { ocopGroupIds } from '../catalog/ocop.schema.ts';
import { forms } from '../catalog/product.schema.ts';

const appliesToSchema = z
  .strictObject({
    groups: z.array(z.enum(ocopGroupIds)).optional().describe('OCOP groups it touches; left out means every group.'),
    forms: z.array(z.enum(forms)).optional().describe('Forms it touches; left out means every form.'),
    exceptForms: z.array(z.enum(forms)).optional().describe('Forms it does not touch.'),
    commodities: z.array(slugSchema).optional().describe('Commodities it touches; left out means every commodity.'),
    exceptCommodities: z.array(slugSchema).optional().describe('Commodities it does not touch.'),
  })
  .describe('Which products the rule touches. All conditions must hold.');
export type AppliesTo = z.infer<typeof appliesToSchema>;

export const requirementSchema = z.strictObject({
  id: slugSchema.describe('Name of the document, such as producer-registration; product facts answer to it.'),
  duty: z.enum(['producer', 'consignment', 'importer']).describe('Who sees to it: the producer holds it, it is issued per consignment, or the importer does it.'),
  basis: z.enum(['sourced', 'unconfirmed']).describe('`sourced` when a page was read that says so; `unconfirmed` when it is general knowledge that a person must still check.'),
  appliesTo: appliesToSchema,
  source: sourceSchema.optional().describe('Where the rule comes from. Required when `basis` is sourced.'),
  checked: dateSchema.describe('Day on which the source was read.'),
});
export type Requirement = z.infer<typeof requirementSchema>;

export const accessRuleSchema = z.strictObject({
  id: slugSchema.describe('Name of the rule; the text explains it under the same name.'),
  verdict: z.enum(['listed', 'not-confirmed', 'not-exportable']).describe('`listed`: the product stands on a list or in a protocol that was read. `not-confirmed`: no such list was found. `not-exportable`: known not to have access.'),
  appliesTo: appliesToSchema,
  source: sourceSchema.optional().describe('Where the rule comes from.'),
  checked: dateSchema.describe('Day on which the source was read.'),
});
export type AccessRule = z.infer<typeof accessRuleSchema>;

/** What a country asks of a product, sourced and dated. The folder's name is the id. */
export const marketFactsSchema = z.strictObject({
  code: z.enum(['CN', 'KR', 'JP']).describe('ISO 3166 code of the country.'),
  readers: z.enum(['zh', 'ko', 'ja']).describe('Language of its buyers: their pages show this market first.'),
  requirements: z.array(requirementSchema).min(1).describe('Documents, in the order in which they are shown.'),
  access: z.array(accessRuleSchema).describe('Whether a kind of product may enter at all. The first rule that touches a product decides; no rule means that access was not confirmed.'),
  allergens: z.array(z.enum(allergenIds)).describe('Allergens that this market wants named on a label.'),
  checked: dateSchema.describe('Day on which the whole page was last read against its sources.'),
  sources: z.array(sourceSchema).min(1).describe('Sources of the page.'),
});
export type MarketFacts = z.infer<typeof marketFactsSchema>;

export const marketTextSchema = z.strictObject({
  name: nameSchema.describe('Name of the country.'),
  summary: sentenceSchema.describe('One or two sentences for lists and search engines.'),
  requirementTexts: z.record(slugSchema, z.strictObject({ title: nameSchema.describe('Name of the document.'), note: sentenceSchema.describe('What it is and what it asks.') })).describe('Text of each requirement, by its id.'),
  accessTexts: z.record(slugSchema, sentenceSchema).describe('Sentence of each access rule, by its id.'),
  translation: provenanceSchema.optional().describe('Provenance; not in `vi.md`.'),
});
