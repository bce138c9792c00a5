import type { Column } from './column.ts';
import { fileColumns, type SheetFile, sheetColumns } from './columns.ts';

/** One value of a sheet on a line of its own. */
export interface SheetRow {
  section: string;
  /** Number of the record in its section, from 1. */
  index: number;
  field: string;
  value: string;
  unit: string;
  language: string;
}

type Value = string | number | boolean;
type Fields = Record<string, Value>;

const sections: Record<string, { columns: Record<string, Column> }> = { file: { columns: fileColumns }, ...sheetColumns };

/** A sheet as rows, in the order of the table of columns. What is not known has no row. */
export function sheetRows(file: SheetFile): SheetRow[] {
  return Object.entries(sections).flatMap(([section, { columns }]) => {
    const content = (file as Record<string, Fields | Fields[]>)[section] ?? [];
    return [content].flat().flatMap((record, at) => recordRows(section, at + 1, record, columns, file));
  });
}

function recordRows(section: string, index: number, record: Fields, columns: Record<string, Column>, file: SheetFile): SheetRow[] {
  return Object.entries(columns).flatMap(([field, { unit, unitFrom, languageFrom }]) => {
    const value = record[field];
    if (value === undefined) return [];
    return [{ section, index, field, value: String(value), unit: unit ?? (unitFrom ? String(record[unitFrom] ?? '') : ''), language: languageFrom ? languageOf(languageFrom, record, file) : '' }];
  });
}

function languageOf(from: string, record: Fields, { product }: SheetFile): string {
  return String((from.startsWith('product.') ? (product as Fields)[from.slice('product.'.length)] : record[from]) ?? '');
}
