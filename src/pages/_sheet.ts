import type { Product } from '#domain/catalog/catalogue.ts';
import { sheetSlice } from '#domain/catalog/page-slice.ts';
import type { Sheet } from '#domain/sheet/columns.ts';
import { sheetOf, sheetSubject } from '#domain/sheet/sheet-of.ts';
import type { Locale } from '#i18n/locales.ts';
import { buildDay } from '#server/clock.ts';
import { sheetDigest } from '#server/sheet/sheet-digest.ts';
import { loadCatalogue } from './_catalogue.ts';

export interface SheetProps {
  locale: Locale;
  item: Product;
}

/** What a sheet shows of the catalogue. */
export async function sheetSliceOf({ locale, item }: SheetProps) {
  return sheetSlice(await loadCatalogue(), item, locale);
}

const drawn = new WeakMap<Product, { sheet: Sheet; digest: string }>();

/** The sheet and its digest, drawn up once for the page and for the list of sheets that the build leaves. */
export async function drawSheet(props: SheetProps): Promise<{ sheet: Sheet; digest: string }> {
  const { catalogue, product } = await sheetSliceOf(props);
  const before = drawn.get(product);
  if (before) return before;
  const sheet = sheetOf(sheetSubject(catalogue, product), props.locale, buildDay());
  const made = { sheet, digest: sheetDigest(sheet) };
  drawn.set(product, made);
  return made;
}
