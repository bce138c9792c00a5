import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { localize } from '#domain/catalog/localize.ts';
import type { CompareRow, RowKind } from '#domain/compare/compare-values.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages.schema.ts';
import { translator } from '#i18n/translate.ts';

const labels: Record<Exclude<RowKind, 'spec' | 'access'>, MessageKey> = {
  commodity: 'compare.commodity',
  form: 'compare.form',
  hs: 'prod.hs',
  ocop: 'compare.ocop',
  origin: 'prod.place',
  ingredients: 'prod.ingredients',
  allergens: 'alg.title',
  shelfLife: 'prod.shelf_life',
  storage: 'prod.storage',
  minimumOrder: 'prod.moq',
  capacity: 'prod.capacity',
  leadTime: 'prod.lead_time',
  price: 'prod.price',
  sample: 'prod.sample',
  gate: 'prod.gate',
  season: 'season.title',
  packs: 'prod.packs',
  carton: 'prod.carton',
  pallet: 'prod.pallet',
  certificates: 'cert.title',
  tests: 'prod.tests',
  cooperative: 'prod.from',
  languages: 'coop.languages',
};

/** What stands before a row; `lang` where it is not in the reader's language. */
export function rowLabel(row: CompareRow, { markets }: Pick<Catalogue, 'markets'>, locale: Locale): { text: string; lang?: string | undefined } {
  const foreign = (lang: Locale) => (lang === locale ? undefined : locales[lang].tag);
  if (row.kind === 'spec') return { text: row.label.text, lang: foreign(row.label.lang) };
  if (row.kind !== 'access') return { text: translator(locale)(labels[row.kind]) };
  const market = markets.find(({ slug }) => slug === row.market);
  const name = market && localize(market, locale);
  return name ? { text: name.fields.name, lang: foreign(name.textLang) } : { text: row.market };
}
