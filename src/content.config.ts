import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { Commodity, Cooperative, Fair, Market, Page, Product, Story } from '#domain/catalog/catalogue.ts';
import { commodityLoader, entryLoader } from '#server/catalog/content-loader.ts';

/** Binds content/ to its schemas, which the loaders apply while they still know file and line. */
export const collections = {
  commodities: defineCollection({ loader: commodityLoader(), schema: z.custom<Commodity>() }),
  products: defineCollection({ loader: entryLoader('products'), schema: z.custom<Product>() }),
  cooperatives: defineCollection({ loader: entryLoader('cooperatives'), schema: z.custom<Cooperative>() }),
  fairs: defineCollection({ loader: entryLoader('fairs'), schema: z.custom<Fair>() }),
  markets: defineCollection({ loader: entryLoader('markets'), schema: z.custom<Market>() }),
  stories: defineCollection({ loader: entryLoader('stories'), schema: z.custom<Story>() }),
  pages: defineCollection({ loader: entryLoader('pages'), schema: z.custom<Page>() }),
};
