import { formerDistrictLabel, placeLabel } from '#components/catalog/place-label.ts';
import { writeHs } from '#domain/catalog/write-hs.ts';
import type { Cell, CompareRow, CompareValues, RowKind } from '#domain/compare/compare-values.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages.schema.ts';
import { translator } from '#i18n/translate.ts';
import { dotted } from '#lib/dotted.ts';

/** One line of a cell, and what is said smaller below it. */
export interface Line {
  text: string;
  small?: string | undefined;
  lang?: Locale;
  /** `true` when the small words say that it lapsed. */
  lapsed?: boolean;
}

/** Rows that have a sign or a link of their own. */
type Drawn = 'ocop' | 'season' | 'access' | 'commodity' | 'cooperative';
type Writers = { [Kind in Exclude<RowKind, Drawn>]: (value: CompareValues[Kind]) => Line[] };

const none: Partial<Record<RowKind, MessageKey>> = { ocop: 'ocop.none', price: 'prod.price_on_request', sample: 'prod.sample_none', certificates: 'cert.none' };

/** The words of a cell that holds no value; undefined for one that does. */
export function emptyWords(row: CompareRow, at: number, locale: Locale): string | undefined {
  const cell = row.cells[at];
  if (typeof cell === 'object') return undefined;
  const words = cell === 'not-applicable' ? 'access.not-applicable' : (cell === 'none' && none[row.kind]) || 'prod.none';
  return translator(locale)(words);
}

/** The lines of a cell in the reader's language; none for a cell without a value, and for those that are drawn. */
export function cellLines(row: CompareRow, at: number, locale: Locale): Line[] {
  const cell: Cell<unknown> | undefined = row.cells[at];
  const write = (writersOf(locale) as Partial<Record<RowKind, (value: unknown) => Line[]>>)[row.kind];
  return typeof cell === 'object' && write ? write(cell.value) : [];
}

function writersOf(locale: Locale): Writers {
  const t = translator(locale);
  const format = formatter(locale);
  const allergenNames = (ids: readonly string[]) => format.sentenceList(ids.map((id) => t(`allergen.${id}` as 'allergen.egg')));
  const line = (text: string, small?: string): Line[] => [{ text, small }];
  return {
    form: (form) => line(t(`form.${form}`)),
    hs: ({ code, confirmed }) => line(writeHs(code), confirmed ? undefined : t('prod.hs_unconfirmed')),
    origin: ({ commune, formerDistrict }) => line(placeLabel(commune, locale), formerDistrict && formerDistrictLabel(formerDistrict, locale)),
    ingredients: (wording) => [wording],
    allergens: ({ contains, mayContain, declared }) => [{ text: contains.length > 0 ? t('prod.allergens_contains', { list: allergenNames(contains) }) : t('prod.allergens_none', { date: format.shortDate(declared) }), small: mayContain.length > 0 ? t('alg.may_contain', { list: allergenNames(mayContain) }) : undefined }],
    shelfLife: ({ value, unit }) => line(t(`prod.shelf_life_${unit}s`, { n: value })),
    storage: (storage) => line(t(`prod.storage.${storage}`)),
    minimumOrder: (quantity) => line(format.quantity(quantity)),
    capacity: (quantity) => line(t('prod.per_month', { quantity: format.quantity(quantity) })),
    leadTime: ([from, to]) => line(t('prod.lead_time_value', { from, to })),
    price: ({ min, max, per, incoterm, place, date }) => line(format.priceBand(min, max, per), dotted([`${incoterm} ${t(`gate.${place}`)}`, format.shortDate(date)])),
    sample: ({ price, net }) => line(t('prod.sample_value', { net: format.quantity(net), price: format.money(price) })),
    gate: (gate) => line(t(`gate.${gate}`)),
    packs: (packs) => packs.map(({ kind, net }) => ({ text: `${t(`pack.${kind}`)} ${format.quantity(net)}` })),
    carton: ({ packs, of, grossKg, sizeCm }) => line(t('prod.carton_line', { packs, net: format.quantity(of), gross: format.quantity({ value: grossKg, unit: 'kg' }) }), sizeCm && t('prod.carton_size', { l: sizeCm[0], w: sizeCm[1], h: sizeCm[2] })),
    pallet: ({ cartons, heightCm }) => line(t('prod.pallet_line', { n: cartons }), heightCm === undefined ? undefined : t('prod.pallet_height', { cm: heightCm })),
    spec: (wordings) => wordings,
    certificates: (certificates) =>
      certificates.map(({ type, expires, lapsed }) => {
        const date = expires && format.shortDate(expires);
        return { text: t(`cert.${type}`), small: date ? t(lapsed ? 'access.lapsed' : 'access.valid_until', { date }) : t('cert.no_end'), lapsed };
      }),
    tests: (tests) => tests.map(({ kind, substances, date }) => ({ text: t(`test.${kind}`), small: dotted([substances !== undefined && t('prod.test_substances', { n: substances }), format.shortDate(date)]) })),
    languages: (languages) => line(format.sentenceList(languages.map((code) => format.language(code)))),
  };
}
