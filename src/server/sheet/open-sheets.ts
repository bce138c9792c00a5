import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { shortCode } from '#domain/catalog/short-code.ts';
import { columnsVersion, type Sheet } from '#domain/sheet/columns.ts';
import type { Verdict } from '#domain/sheet/ledger.ts';
import { sheetOf, sheetSubject } from '#domain/sheet/sheet-of.ts';
import type { SheetWords } from '#domain/sheet/words.ts';
import type { Locale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { openFileCache } from './file-cache.ts';
import { openLedger } from './open-ledger.ts';
import { sheetDigest } from './sheet-digest.ts';
import { sheetFile, writeCsv, writeJson } from './sheet-file.ts';
import { readSheetMarks } from './sheet-marks.ts';
import { writeWorkbook } from './write-workbook.ts';

export const sheetFormats = ['csv', 'xlsx', 'json'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** A file of a sheet, and what a browser may keep it by. */
export interface SheetDownload {
  bytes: Buffer;
  /** Changes exactly when the bytes do. */
  tag: string;
}

/** The sheets of the build that is served. */
export interface Sheets {
  /** A sheet as a file; undefined for a product that does not exist. `words` says it in the reader's language, for the workbook. */
  file(slug: string, locale: Locale, format: SheetFormat, words: (sheet: Sheet) => SheetWords): Promise<SheetDownload | undefined>;
  /** Name of the product with a short code, as `readShortCode` gives it. */
  slugOf(code: string): string | undefined;
  verdict(digest: string): Verdict;
  /** Writes the sheets of this build into the ledger; called once, when a server opens the build. */
  record(now: Date): void;
}

/** What the sheets of a build are drawn up from. The day is the one of the build, so that files, pages and ledger have the same digest. */
export interface SheetSource {
  catalogue: Catalogue;
  day: CalendarDate;
  siteUrl: string;
}

/** Raised whenever the same sheet would be written differently. */
const writers = 1;
/** About 20 KB each. */
const mostFiles = 5000;

/** Opens the sheets of a build. What costs time is read when it is first asked for. */
export function openSheets(source: () => SheetSource, distDir: string, varDir: string): Sheets {
  const cache = once(() => openFileCache(join(varDir, 'cache', 'sheets'), mostFiles));
  const ledger = once(() => openLedger(join(varDir, 'sheets', 'ledger.jsonl')));
  const codes = once(() => new Map(source().catalogue.products.map(({ slug }) => [shortCode(slug), slug])));
  return {
    file: async (slug, locale, format, words) => {
      const { catalogue, day, siteUrl } = source();
      const product = indexOf(catalogue).product.get(slug);
      if (!product) return undefined;
      const sheet = sheetOf(sheetSubject(catalogue, product), locale, day);
      const digest = sheetDigest(sheet);
      const key = createHash('sha256')
        .update(`${digest} ${siteUrl} ${columnsVersion} ${writers} ${format === 'xlsx' ? JSON.stringify(words(sheet)) : ''}`)
        .digest('hex')
        .slice(0, 32);
      const bytes = await cache().get(`${key}.${format}`, async () => {
        const file = sheetFile(sheet, digest, siteUrl);
        return format === 'csv' ? writeCsv(file) : format === 'json' ? writeJson(file) : writeWorkbook(words(sheet), digest, file.file.verify_url, locale);
      });
      return { bytes, tag: `${key}-${format}` };
    },
    slugOf: (code) => codes().get(code),
    verdict: (digest) => ledger().verdict(digest),
    record: (now) => ledger().record(readSheetMarks(distDir, source), now),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
