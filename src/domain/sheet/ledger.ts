import type { Locale } from '#i18n/locales.ts';

/** A line of the ledger: from this moment on the sheet of a product in a language was this one; without a digest, it was shown no longer. */
export interface LedgerEntry {
  slug: string;
  locale: Locale;
  digest: string | null;
  /** Moment in ISO 8601. */
  from: string;
}

/** A sheet as a build leaves it. */
export interface SheetMark {
  slug: string;
  locale: Locale;
  digest: string;
}

/** What is known of a digest. */
export type Verdict = { state: 'current'; slug: string; locale: Locale; from: string } | { state: 'replaced'; slug: string; locale: Locale; from: string; until: string; current: string } | { state: 'withdrawn'; slug: string; locale: Locale; from: string; until: string } | { state: 'unknown' };

const keyOf = ({ slug, locale }: { slug: string; locale: Locale }) => `${locale}/${slug}`;

/** What a ledger must add so that its last line of each sheet is what a build shows: new sheets, changed ones, and those that are gone. */
export function ledgerAdditions(entries: readonly LedgerEntry[], marks: readonly SheetMark[], from: string): LedgerEntry[] {
  const last = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const shown = new Set(marks.map(keyOf));
  const changed = marks.filter((mark) => last.get(keyOf(mark))?.digest !== mark.digest).map(({ slug, locale, digest }) => ({ slug, locale, digest, from }));
  const gone = [...last.values()].filter((entry) => entry.digest !== null && !shown.has(keyOf(entry))).map(({ slug, locale }) => ({ slug, locale, digest: null, from }));
  return [...changed, ...gone];
}

/** Says how a digest stands: the current sheet, one that was replaced and when, one whose product is gone, or none that was ever shown. */
export function verdictOf(entries: readonly LedgerEntry[], digest: string): Verdict {
  const at = entries.findLastIndex((entry) => entry.digest === digest);
  const found = entries[at];
  if (!found) return { state: 'unknown' };
  const { slug, locale, from } = found;
  const later = entries.slice(at + 1).filter((entry) => keyOf(entry) === keyOf(found));
  const [next, last] = [later[0], later.at(-1)];
  if (!next || !last) return { state: 'current', slug, locale, from };
  if (last.digest === null) return { state: 'withdrawn', slug, locale, from, until: next.from };
  return { state: 'replaced', slug, locale, from, until: next.from, current: last.digest };
}
