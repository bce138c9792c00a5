import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CalendarDate } from '#lib/calendar-date.ts';

/** What decides how a file of content is read: with other code, other records. */
const reader = ['lib', 'domain', 'server/catalog', 'i18n/locales.ts', 'i18n/paths.ts'];
let readerDigest: string | undefined;

/** Name of the store of a content folder: another folder, another version of the reader or another month (sample dates hang on it) has another. */
export function storeName(contentDir: string, today: CalendarDate): string {
  readerDigest ??= digestOfReader();
  return `${short(contentDir)}-${readerDigest}-${today.slice(0, 7)}.sqlite`;
}

function digestOfReader(): string {
  const source = fileURLToPath(new URL('../../', import.meta.url));
  const hash = createHash('sha256').update(readFileSync(join(source, '..', 'package-lock.json')));
  for (const path of reader) for (const file of path.endsWith('.ts') ? [path] : filesBelow(source, path)) hash.update(`${file}\0`).update(readFileSync(join(source, file)));
  return hash.digest('hex').slice(0, 8);
}

function filesBelow(source: string, path: string): string[] {
  return readdirSync(join(source, path), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort()
    .map((file) => file.slice(source.length));
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
