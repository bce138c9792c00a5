import { z } from 'zod';
import { forms } from '#domain/catalog/product.schema.ts';
import { searchKinds } from '#domain/search/search-document.ts';
import { localeCodes } from '#i18n/locales.ts';

const count = z.number().int().nonnegative();
const texts = z.array(z.string());

const storedHitSchema = z.object({
  kind: z.enum(searchKinds),
  slug: z.string(),
  form: z.enum(forms).optional(),
  stars: z.object({ stars: z.union([z.literal(3), z.literal(4), z.literal(5)]), until: z.string() }).optional(),
  text: z.object({ name: z.string(), summary: z.string(), aliases: texts, makers: texts, places: texts, forms: texts, hs: texts }),
  shown: z.object({
    textLang: z.enum(localeCodes as unknown as [string, ...string[]]),
    url: z.string().startsWith('/'),
    commodity: z.object({ id: z.string(), name: z.string() }).optional(),
    cooperative: z.object({ slug: z.string(), name: z.string() }).optional(),
    image: z.object({ src: z.string(), width: z.number(), height: z.number(), night: z.string().optional(), lent: z.boolean().optional() }).optional(),
  }),
});

/** What an index says of itself. */
export const stateAnswerSchema = z.object({ hits: z.tuple([z.object({ catalogue: z.string(), settings: z.string() })]) });

const typosSchema = z.object({ typo: z.object({ typoCount: count }).optional() });

/** A page of hits with its total; each says in how many letters it is spelt otherwise than was typed. */
export const hitsAnswerSchema = z.object({ hits: z.array(storedHitSchema.extend({ _rankingScoreDetails: typosSchema.optional() })), totalHits: count, facetDistribution: z.record(z.string(), z.record(z.string(), count)).default({}) });

/** A total, and perhaps counts. */
export const countAnswerSchema = z.object({ totalHits: count, facetDistribution: z.record(z.string(), z.record(z.string(), count)).default({}) });

/** Answers of a search of several questions, not yet looked into. */
export const multiAnswerSchema = z.object({ results: z.array(z.unknown()) });

/** Hits of several questions in one list. */
export const federatedAnswerSchema = z.object({ hits: z.array(storedHitSchema) });
