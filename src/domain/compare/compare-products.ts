import type { Locale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { Catalogue, Market, Product } from '../catalog/catalogue.ts';
import { getCommodity, getCooperative, indexOf } from '../catalog/catalogue-index.ts';
import { localize } from '../catalog/localize.ts';
import { accessCard } from '../market/access-card.ts';
import { readersFirst } from '../market/readers-first.ts';
import { alignSpecs } from './align-specs.ts';
import type { Cell, CompareRow, CompareSection, RowKind, SectionId } from './compare-values.ts';
import { differs } from './differs.ts';
import { readCells, type Subject } from './read-cells.ts';

/** What buyers compare, in the order in which they decide. Quality figures and market access are drawn up from the products themselves. */
const sections: readonly [SectionId, readonly (keyof typeof readCells)[]][] = [
  ['goods', ['commodity', 'form', 'hs', 'ocop', 'origin', 'ingredients', 'allergens', 'shelfLife', 'storage']],
  ['order', ['minimumOrder', 'capacity', 'price', 'sample', 'leadTime', 'season', 'gate']],
  ['packing', ['packs', 'carton', 'pallet']],
  ['quality', []],
  ['proof', ['certificates', 'tests']],
  ['access', []],
  ['maker', ['cooperative', 'languages']],
];

/** Lays products side by side, as of a day, for a reader. A row that concerns none of them is left out, and so is a section without rows. */
export function compareProducts(products: readonly Product[], catalogue: Catalogue, locale: Locale, today: CalendarDate): CompareSection[] {
  const index = indexOf(catalogue);
  const subjects = products.map((product): Subject => ({ product, commodity: getCommodity(index, product), cooperative: getCooperative(index, product), text: localize(product, locale), locale, today }));
  const drawnUp: Partial<Record<SectionId, () => CompareRow[]>> = {
    quality: () =>
      alignSpecs(products, locale).map(({ label, values }) =>
        row(
          'spec',
          values.map((value) => (value ? { value } : 'not-stated')),
          { label },
        ),
      ),
    access: () => readersFirst(catalogue.markets, locale).map((market) => accessRow(subjects, market)),
  };
  return sections
    .map(([id, kinds]) => ({
      id,
      rows: (
        drawnUp[id]?.() ??
        kinds.map((kind) =>
          row(
            kind,
            subjects.map((subject) => readCells[kind](subject)),
          ),
        )
      ).filter(concerns),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function accessRow(subjects: readonly Subject[], market: Market): CompareRow {
  const cards = subjects.map(({ product, cooperative, today }) => accessCard(product.facts, cooperative.facts.registrations, market, today));
  return row(
    'access',
    cards.map((value) => ({ value })),
    { market: market.slug },
  );
}

function concerns({ cells }: CompareRow): boolean {
  return !cells.every((cell) => cell === 'not-applicable');
}

/** The kind and its cells come from one entry of one table, which the compiler cannot follow through a union. */
function row(kind: RowKind, cells: readonly Cell<unknown>[], more: object = {}): CompareRow {
  return { kind, cells, differs: differs(kind, cells as never), ...more } as unknown as CompareRow;
}
