import { z } from 'zod';
import { dateSchema, nameSchema, provenanceSchema, sentenceSchema } from '../catalog/fields.schema.ts';

/** Addresses that other pages have: a text page cannot be called so. */
export const reservedPageSlugs: readonly string[] = ['products', 'commodities', 'groups', 'cooperatives', 'fairs', 'markets', 'stories', 'search', 'inquiry', 'samples', 'studio', 'compare', 'verify', '404'];

/** A page of plain text: about, buying guide, privacy, terms. The folder's name is its address. */
export const pageFactsSchema = z.strictObject({
  updated: dateSchema.describe('Day of the last change; printed on the page.'),
});
export const pageTextSchema = z.strictObject({
  title: nameSchema.describe('Title.'),
  summary: sentenceSchema.describe('One or two sentences for search engines.'),
  translation: provenanceSchema.optional().describe('Provenance; not in `vi.md`.'),
});
