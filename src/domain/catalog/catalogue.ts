import type { Locale } from '#i18n/locales.ts';
import type { CollectionName, FactsOf, TextOf } from './collections.ts';
import type { CommodityFacts } from './commodity.schema.ts';
import type { Provenance } from './fields.schema.ts';

/** A picture ready for a page: what to show at which width. A drawing has one file that fits every width. */
export interface Picture {
  /** Digest of the file, which is also part of its address. */
  id: string;
  kind: 'photo' | 'drawing';
  width: number;
  height: number;
  /** Address of the fallback: JPEG of a photograph, SVG of a drawing. */
  src: string;
  /** Address of the drawing's night version, where there is one. */
  night?: string;
  /** Modern formats of a photograph, best first. */
  sources: { type: 'image/avif' | 'image/webp'; files: { src: string; width: number }[] }[];
  /** `true` when a commodity lends its woodcut: then the page says that it is not a photograph of this product. */
  lent?: boolean;
}

/** Text of an entry in one language. */
export interface LocalText<Fields> {
  fields: Fields;
  /** The Markdown body as safe HTML. */
  html: string;
  provenance?: Provenance;
  /** `true` when the Vietnamese changed after this translation was made. */
  stale: boolean;
}

/** One entry of a collection: facts once, text per language, Vietnamese always. */
export interface Entry<Name extends CollectionName> {
  slug: string;
  facts: FactsOf<Name>;
  texts: { vi: LocalText<TextOf<Name>> } & { [locale in Locale]?: LocalText<TextOf<Name>> };
  pictures: Picture[];
}

export type Product = Entry<'products'>;
export type Cooperative = Entry<'cooperatives'>;
export type Fair = Entry<'fairs'>;
export type Market = Entry<'markets'>;
export type Story = Entry<'stories'>;
export type Page = Entry<'pages'>;

export interface Commodity {
  id: string;
  facts: CommodityFacts;
  /** Languages whose text is older than the Vietnamese. */
  stale: Locale[];
  picture: Picture;
}

/** Everything that content/ holds, read and checked. Lists are in the order in which pages show them. */
export interface Catalogue {
  commodities: Commodity[];
  products: Product[];
  cooperatives: Cooperative[];
  fairs: Fair[];
  markets: Market[];
  stories: Story[];
  pages: Page[];
}
