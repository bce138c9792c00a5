import type { z } from 'zod';
import { fairFactsSchema, fairTextSchema } from '../fair/fair.schema.ts';
import { marketFactsSchema, marketTextSchema } from '../market/market.schema.ts';
import { pageFactsSchema, pageTextSchema } from '../page/page.schema.ts';
import { storyFactsSchema, storyTextSchema } from '../story/story.schema.ts';
import { cooperativeFactsSchema, cooperativeTextSchema } from './cooperative.schema.ts';
import { productFactsSchema, productTextSchema } from './product.schema.ts';

/** The collections that are written as a folder an entry: `vi.md` with facts and text, the other languages with text only. */
export const collections = {
  products: { facts: productFactsSchema, text: productTextSchema },
  cooperatives: { facts: cooperativeFactsSchema, text: cooperativeTextSchema },
  fairs: { facts: fairFactsSchema, text: fairTextSchema },
  markets: { facts: marketFactsSchema, text: marketTextSchema },
  stories: { facts: storyFactsSchema, text: storyTextSchema },
  pages: { facts: pageFactsSchema, text: pageTextSchema },
} as const;

export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

export type FactsOf<Name extends CollectionName> = z.infer<(typeof collections)[Name]['facts']>;
export type TextOf<Name extends CollectionName> = z.infer<(typeof collections)[Name]['text']>;
