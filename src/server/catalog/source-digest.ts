import { createHash } from 'node:crypto';
import type { RawText } from './read-entry.ts';

/** Twelve hexadecimal digits that name a version of a Vietnamese text. Facts do not count: they are shown from one place in every language. */
export function sourceDigest({ fields, body }: Pick<RawText, 'fields' | 'body'>): string {
  return digestOf({ ...fields, translation: undefined }, body.trim());
}

/** The same for texts that do not stand in a Markdown file. */
export function digestOf(...parts: unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(parts)))
    .digest('hex')
    .slice(0, 12);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sortKeys(item)]),
  );
}
