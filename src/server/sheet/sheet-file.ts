import { stringify } from 'csv-stringify/sync';
import { columnsVersion, type Sheet, type SheetFile } from '#domain/sheet/columns.ts';
import { sheetRows } from '#domain/sheet/rows.ts';
import type { Locale } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';

/** A sheet with what its file says of itself. */
export function sheetFile(sheet: Sheet, digest: string, siteUrl: string): SheetFile {
  const { slug, code } = sheet.product;
  const locale = sheet.product.language as Locale;
  const address = (path: string) => new URL(path, siteUrl).href;
  const file = { columns_version: columnsVersion, digest, page_url: address(paths.product(locale, slug)), sheet_url: address(paths.sheet(locale, slug)), short_url: address(paths.short(code)), verify_url: address(paths.verify(locale, digest)) };
  return { file, ...sheet };
}

export function writeJson(file: SheetFile): Buffer {
  return Buffer.from(`${JSON.stringify(file, null, 2)}\n`);
}

/**
 * RFC 4180 in UTF-8 with a mark at its start, without which Excel in East Asia reads another encoding. One value a line: a sheet is a tree of lists,
 * which a row a product would have to flatten into hundreds of numbered columns that differ from product to product. Values are exact, also those that
 * start with “=”: the file is for machines, the workbook for people.
 */
export function writeCsv(file: SheetFile): Buffer {
  return Buffer.from(stringify(sheetRows(file), { header: true, bom: true, record_delimiter: 'windows', columns: ['section', 'index', 'field', 'value', 'unit', 'language'] }));
}
