import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import type { SheetMark } from '#domain/sheet/ledger.ts';
import { sheetOf, sheetSubject } from '#domain/sheet/sheet-of.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { sheetDigest } from './sheet-digest.ts';

/** A sheet as a line of `catalogue/sheets.tsv`. */
export function sheetLine({ locale, slug, digest }: SheetMark): string {
  return `${locale}\t${slug}\t${digest}\n`;
}

/** The sheets of a build: as it left them, else drawn up again from its catalogue. */
export function readSheetMarks(distDir: string, source: () => { catalogue: Catalogue; day: CalendarDate }): SheetMark[] {
  const path = join(distDir, 'catalogue', 'sheets.tsv');
  if (existsSync(path)) return readLines(readFileSync(path, 'utf8'));
  const { catalogue, day } = source();
  return catalogue.products.flatMap((product) => localeCodes.map((locale) => ({ locale, slug: product.slug, digest: sheetDigest(sheetOf(sheetSubject(catalogue, product), locale, day)) })));
}

function readLines(text: string): SheetMark[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t') as [Locale, string, string])
    .map(([locale, slug, digest]) => ({ locale, slug, digest }));
}
