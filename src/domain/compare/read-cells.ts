import type { Locale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { Commodity, Cooperative, Product } from '../catalog/catalogue.ts';
import type { TextOf } from '../catalog/collections.ts';
import { type Localized, localize } from '../catalog/localize.ts';
import { nonFoodForms, type ProductFacts } from '../catalog/product.schema.ts';
import type { Cell, CompareValues, RowKind } from './compare-values.ts';

/** A product with what belongs to it, as one column of the comparison reads it. */
export interface Subject {
  product: Product;
  commodity: Commodity;
  cooperative: Cooperative;
  text: Localized<TextOf<'products'>>;
  /** Language of the reader. */
  locale: Locale;
  today: CalendarDate;
}

const stated = <Value>(value: Value | undefined): Cell<Value> => (value === undefined ? 'not-stated' : { value });
const orNone = <Value>(value: Value | undefined): Cell<Value> => (value === undefined ? 'none' : { value });

/** A question that arises only where something is eaten or drunk. */
const ofFood =
  <Value>(read: (facts: ProductFacts, subject: Subject) => Value | undefined) =>
  (subject: Subject): Cell<Value> => {
    const { facts } = subject.product;
    const value = read(facts, subject);
    return value === undefined && nonFoodForms.includes(facts.form) ? 'not-applicable' : stated(value);
  };

const ofFacts =
  <Value>(read: (facts: ProductFacts) => Value | undefined) =>
  ({ product }: Subject) =>
    stated(read(product.facts));

/** Where a cell comes from, for the rows that every comparison has. What left a price, a sample or a star out has none. */
export const readCells: { [Kind in Exclude<RowKind, 'spec' | 'access'>]: (subject: Subject) => Cell<CompareValues[Kind]> } = {
  commodity: ({ commodity: { id, facts } }) => stated({ id, ...(facts.latin && { latin: facts.latin }) }),
  form: ofFacts(({ form }) => form),
  hs: ofFacts(({ hs }) => hs),
  ocop: ({ product }) => orNone(product.facts.ocop.certificate),
  origin: ofFacts(({ origin }) => origin),
  ingredients: ofFood((_, { text }) => (text.fields.ingredients === undefined ? undefined : { text: text.fields.ingredients, lang: text.textLang })),
  allergens: ofFood(({ allergens }) => allergens),
  shelfLife: ofFood(({ shelfLife }) => shelfLife),
  storage: ofFood(({ storage }) => storage),
  minimumOrder: ofFacts(({ minimumOrder }) => minimumOrder),
  capacity: ofFacts(({ capacity }) => capacity),
  leadTime: ofFacts(({ leadTimeDays }) => leadTimeDays),
  price: ({ product }) => orNone(product.facts.price),
  sample: ({ product }) => orNone(product.facts.samplePrice),
  gate: ofFacts(({ gate }) => gate),
  season: ofFacts(({ season }) => season),
  packs: ofFacts(({ packs }) => packs),
  carton: ofFacts(({ carton, packs }) => carton && { ...carton, of: carton.of ?? packs[0]?.net ?? { value: 1, unit: 'piece' } }),
  pallet: ofFacts(({ pallet }) => pallet),
  certificates: ({ product, today }) => orNone(filled(product.facts.certificates.map(({ type, expires }) => ({ type, ...(expires && { expires }), lapsed: expires !== undefined && expires < today })))),
  tests: ofFacts(({ tests }) => filled(tests)),
  cooperative: ({ cooperative, locale }) => {
    const { fields, textLang } = localize(cooperative, locale);
    return stated({ slug: cooperative.slug, name: { text: fields.name, lang: textLang }, commune: cooperative.facts.commune });
  },
  languages: ({ cooperative }) => stated(cooperative.facts.languages as Locale[]),
};

function filled<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
