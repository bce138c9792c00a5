import { z } from 'zod';
import { altsSchema, dateSchema, nameSchema, pictureSchema, provenanceSchema, sentenceSchema, slugSchema, sourceSchema } from '../catalog/fields.schema.ts';

export const storyKinds = ['programme', 'harvest', 'people', 'market'] as const;

/** A harvest, people, or one of the Alliance's programmes. */
export const storyFactsSchema = z
  .strictObject({
    sample: z.boolean().default(false).describe('`true` marks an invented story.'),
    published: dateSchema.describe('Day of publication.'),
    kind: z.enum(storyKinds).describe('`programme`, `harvest`, `people` or `market`.'),
    cooperatives: z.array(slugSchema).default([]).describe('Cooperatives it speaks of.'),
    products: z.array(slugSchema).default([]).describe('Products it speaks of.'),
    pictures: z.array(pictureSchema).max(6).default([]).describe('Pictures, the main one first.'),
    sources: z.array(sourceSchema).default([]).describe('Where the figures come from. Required when it is not a sample.'),
  })
  .superRefine((facts, context) => {
    if (!facts.sample && facts.sources.length === 0) context.addIssue({ code: 'custom', path: ['sources'], message: 'a story that is not a sample needs at least one source with a date' });
  });
export const storyTextSchema = z.strictObject({
  title: nameSchema.describe('Title.'),
  summary: sentenceSchema.describe('One or two sentences for lists and feeds.'),
  pictureAlts: altsSchema.default([]).describe('What each picture shows.'),
  translation: provenanceSchema.optional().describe('Provenance; not in `vi.md`.'),
});
