import { type Locale, sourceLocale } from '#i18n/locales.ts';
import type { Product } from '../catalog/catalogue.ts';
import { localize } from '../catalog/localize.ts';
import type { Wording } from './compare-values.ts';

/** One quality figure with its value for each product; undefined where a product does not state it. */
export interface SpecRow {
  label: Wording;
  values: (Wording[] | undefined)[];
}

/**
 * Lays the free label and value pairs of products side by side. Pairs belong together when their labels read the same, or when the Vietnamese
 * ones do that they translate. What several products state comes first, then what only one does, both in the order in which they are written.
 */
export function alignSpecs(products: readonly Product[], locale: Locale): SpecRow[] {
  const rows: SpecRow[] = [];
  const known = new Map<string, SpecRow>();
  for (const [at, product] of products.entries()) {
    const { fields, textLang: lang } = localize(product, locale);
    const source = product.texts[sourceLocale].fields.specs;
    const isAligned = source.length === fields.specs.length;
    for (const [index, { label, value }] of fields.specs.entries()) {
      const read = sameLabel(label);
      const translated = isAligned ? `${sourceLocale} ${sameLabel(source[index]?.label ?? label)}` : read;
      const kin = known.get(translated);
      // Two labels of one product that translate the same words stay two rows.
      const row = known.get(read) ?? (kin?.values[at] ? undefined : kin) ?? added(rows, { label: { text: label, lang }, values: products.map(() => undefined) });
      for (const key of [read, translated]) if (!known.has(key)) known.set(key, row);
      row.values[at] = [...(row.values[at] ?? []), { text: value, lang }];
    }
  }
  const isShared = ({ values }: SpecRow) => values.filter(Boolean).length > 1;
  return [...rows.filter(isShared), ...rows.filter((row) => !isShared(row))];
}

function added(rows: SpecRow[], row: SpecRow): SpecRow {
  rows.push(row);
  return row;
}

function sameLabel(label: string): string {
  return label.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ');
}
