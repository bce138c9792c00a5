import type { Locale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { Cooperative } from '../catalog/catalogue.ts';
import type { OcopCertificate } from '../catalog/ocop.schema.ts';
import type { ProductFacts } from '../catalog/product.schema.ts';
import type { AccessCard } from '../market/access-card.ts';

/** A text as its author wrote it, and the language that it is in. */
export interface Wording {
  text: string;
  lang: Locale;
}

export interface ComparedCertificate {
  type: ProductFacts['certificates'][number]['type'];
  expires?: CalendarDate;
  lapsed: boolean;
}

/** What stands in a cell, for each kind of row. Words and formats are left to the page. */
export interface CompareValues {
  commodity: { id: string; latin?: string };
  form: ProductFacts['form'];
  hs: ProductFacts['hs'];
  ocop: OcopCertificate;
  origin: ProductFacts['origin'];
  ingredients: Wording;
  allergens: NonNullable<ProductFacts['allergens']>;
  shelfLife: NonNullable<ProductFacts['shelfLife']>;
  storage: NonNullable<ProductFacts['storage']>;
  minimumOrder: ProductFacts['minimumOrder'];
  capacity: NonNullable<ProductFacts['capacity']>;
  leadTime: NonNullable<ProductFacts['leadTimeDays']>;
  price: NonNullable<ProductFacts['price']>;
  sample: NonNullable<ProductFacts['samplePrice']>;
  gate: NonNullable<ProductFacts['gate']>;
  season: ProductFacts['season'];
  packs: ProductFacts['packs'];
  carton: NonNullable<ProductFacts['carton']> & { of: ProductFacts['minimumOrder'] };
  pallet: NonNullable<ProductFacts['pallet']>;
  spec: Wording[];
  certificates: ComparedCertificate[];
  tests: ProductFacts['tests'];
  access: AccessCard;
  cooperative: { slug: string; name: Wording; commune: Cooperative['facts']['commune'] };
  languages: Locale[];
}

export type RowKind = keyof CompareValues;

/** What one product says in a row: a value, that there is none, nothing, or that the question does not arise (the shelf life of a scarf). */
export type Cell<Value> = { value: Value } | 'none' | 'not-stated' | 'not-applicable';

interface RowOf<Kind extends RowKind> {
  kind: Kind;
  /** One for each product, in the order of the products. */
  cells: Cell<CompareValues[Kind]>[];
  /** `true` when two products do not say the same. */
  differs: boolean;
}

/** A row for the eye to run along. Quality figures carry their own label, market access the market's name in the address. */
export type CompareRow = { [Kind in Exclude<RowKind, 'spec' | 'access'>]: RowOf<Kind> }[Exclude<RowKind, 'spec' | 'access'>] | (RowOf<'spec'> & { label: Wording }) | (RowOf<'access'> & { market: string });

export type SectionId = 'goods' | 'order' | 'packing' | 'quality' | 'proof' | 'access' | 'maker';

export interface CompareSection {
  id: SectionId;
  rows: CompareRow[];
}
