import type { SearchDocument } from '#domain/search/search-document.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import type { IndexRecord, IndexSettings, MeilisearchAdmin } from './meilisearch-client.ts';
import { indexSettings, liveIndex, nextIndex } from './meilisearch-index.ts';
import { indexRecords } from './meilisearch-record.ts';
import type { IndexPlan } from './open-meilisearch.ts';

/** In what an index differs from what it should be. */
export interface IndexDifference {
  locale: Locale;
  /** `true` where there is no index yet. */
  isMissing: boolean;
  /** Names of settings that differ. */
  settings: string[];
  added: string[];
  changed: string[];
  removed: string[];
}

export interface IndexSource extends Pick<IndexPlan, 'synonyms' | 'state'> {
  /** Everything that can be found, each thing in all languages. */
  things: readonly (readonly SearchDocument[])[];
}

export function isSame({ isMissing, settings, added, changed, removed }: IndexDifference): boolean {
  return !isMissing && settings.length + added.length + changed.length + removed.length === 0;
}

/** Says in what the indexes that are searched differ. */
export async function compareIndexes(admin: MeilisearchAdmin, source: IndexSource): Promise<IndexDifference[]> {
  const existing = await admin.listIndexes();
  const differences: IndexDifference[] = [];
  for (const locale of localeCodes) differences.push(await compare(admin, existing, liveIndex(locale), wantedOf(locale, source)));
  return differences;
}

/**
 * Brings the indexes up to date. What differs is written into the index beside the one that is searched; then all languages are swapped in one step,
 * so that no reader sees half an index, and the ones from before get the same changes, so that the next run has only its own to write.
 */
export async function pushIndexes(admin: MeilisearchAdmin, source: IndexSource, log: (sentence: string) => void): Promise<IndexDifference[]> {
  const existing = await admin.listIndexes();
  const differences: IndexDifference[] = [];
  for (const locale of localeCodes) {
    const wanted = wantedOf(locale, source);
    const difference = await compare(admin, existing, liveIndex(locale), wanted);
    differences.push(difference);
    if (isSame(difference)) continue;
    log(sayDifference(difference));
    for (const name of [liveIndex(locale), nextIndex(locale)]) if (!existing.includes(name)) await admin.createIndex(name);
    existing.push(liveIndex(locale), nextIndex(locale));
    await bring(admin, existing, nextIndex(locale), wanted);
  }
  const swapped = differences.filter((difference) => !isSame(difference)).map(({ locale }) => locale);
  if (swapped.length > 0) await admin.swap(swapped.map((locale) => [liveIndex(locale), nextIndex(locale)]));
  for (const locale of localeCodes) {
    if (!existing.includes(nextIndex(locale))) await admin.createIndex(nextIndex(locale));
    existing.push(nextIndex(locale));
    await bring(admin, existing, nextIndex(locale), wantedOf(locale, source));
  }
  return differences;
}

/** One line for a person. */
export function sayDifference({ locale, isMissing, settings, added, changed, removed }: IndexDifference): string {
  const parts = [isMissing && 'no index yet', settings.length > 0 && `settings: ${settings.join(', ')}`, added.length > 0 && `${added.length} new`, changed.length > 0 && `${changed.length} changed`, removed.length > 0 && `${removed.length} gone`].filter(Boolean);
  const few = [...added, ...changed, ...removed];
  return `${locale}: ${parts.length > 0 ? parts.join(', ') : 'the same'}${few.length > 0 && few.length <= mostNamed ? ` (${few.join(', ')})` : ''}`;
}

const mostNamed = 8;

/** What an index of a language should be. The records of one language at a time: those of all would not fit beside each other. */
interface Wanted {
  locale: Locale;
  records: IndexRecord[];
  settings: IndexSettings;
}

function wantedOf(locale: Locale, { things, state, synonyms }: IndexSource): Wanted {
  return { locale, records: indexRecords(things, locale, state), settings: indexSettings(locale, synonyms(locale)) };
}

async function compare(admin: MeilisearchAdmin, existing: readonly string[], name: string, { locale, records, settings }: Wanted): Promise<IndexDifference> {
  const isMissing = !existing.includes(name);
  const there = isMissing ? new Map<string, string>() : await admin.listDigests(name);
  const ids = new Set(records.map(({ id }) => id));
  return {
    locale,
    isMissing,
    settings: isMissing ? [] : differentSettings(settings, await admin.settings(name)),
    added: records.flatMap(({ id }) => (there.has(id) ? [] : [id])),
    changed: records.flatMap(({ id, digest }) => (there.has(id) && there.get(id) !== digest ? [id] : [])),
    removed: [...there.keys()].filter((id) => !ids.has(id)),
  };
}

async function bring(admin: MeilisearchAdmin, existing: readonly string[], name: string, wanted: Wanted): Promise<void> {
  const { settings, added, changed, removed } = await compare(admin, existing, name, wanted);
  const written = new Set([...added, ...changed]);
  if (settings.length > 0) await admin.changeSettings(name, wanted.settings);
  await admin.put(
    name,
    wanted.records.filter(({ id }) => written.has(id)),
  );
  await admin.remove(name, removed);
}

/** Lists in which the order means something; all others are sets. */
const ordered: readonly string[] = ['rankingRules', 'searchableAttributes'];

function differentSettings(wanted: IndexSettings, there: IndexSettings): string[] {
  return (Object.keys(wanted) as (keyof IndexSettings)[]).filter((name) => canonical(wanted[name], ordered.includes(name)) !== canonical(there[name], ordered.includes(name)));
}

/** A value as text, the same for the same value however its keys and sets are ordered. */
function canonical(value: unknown, isOrdered = false): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item));
    return `[${(isOrdered ? items : items.sort()).join()}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${key}:${canonical(item)}`).join()}}`;
}
