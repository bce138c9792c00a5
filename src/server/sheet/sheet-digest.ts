import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/sheet/canonical.ts';
import type { Sheet } from '#domain/sheet/columns.ts';

/** Digest of a sheet: sixteen hexadecimal digits. It changes exactly when something that the sheet shows does, and not with the day of the build. */
export function sheetDigest(sheet: Sheet): string {
  return createHash('sha256').update(canonicalJson(sheet)).digest('hex').slice(0, 16);
}
