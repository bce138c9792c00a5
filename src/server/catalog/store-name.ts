import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { digestFiles } from '../digest-files.ts';

/** What decides how a file of content is read: with other code, other records. */
const reader = ['package-lock.json', 'src/lib', 'src/domain', 'src/server/catalog', 'src/server/file-stamp.ts', 'src/server/write-whole.ts', 'src/i18n/locales.ts', 'src/i18n/paths.ts'];
let readerDigest: Promise<string> | undefined;

/** Name of the store of a content folder: another folder, another version of the reader or another month (sample dates hang on it) has another. */
export async function storeName(contentDir: string, today: CalendarDate): Promise<string> {
  readerDigest ??= digestFiles(fileURLToPath(new URL('../../../', import.meta.url)), reader);
  return `${short(createHash('sha256').update(contentDir).digest('hex'))}-${short(await readerDigest)}-${today.slice(0, 7)}.sqlite`;
}

function short(digest: string): string {
  return digest.slice(0, 8);
}
