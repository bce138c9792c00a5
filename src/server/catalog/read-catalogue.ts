import { join } from 'node:path';
import { type CollectionName, collectionNames } from '#domain/catalog/collections.ts';
import { type CommodityFacts, commoditySchema } from '#domain/catalog/commodity.schema.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { Problem } from './problem.ts';
import { isSlug, type LinkedEntry, list, type RawEntry, readEntry, readSource, validate } from './read-entry.ts';
import type { SourceFile } from './source-file.ts';

export interface RawCommodity {
  id: string;
  facts: CommodityFacts;
  source: SourceFile;
}

/** A catalogue whose entries may be held against each other. */
export interface LinkedCatalogue {
  commodities: RawCommodity[];
  entries: { [Name in CollectionName]: LinkedEntry<Name>[] };
  drawings: string[];
}

export interface RawCatalogue extends LinkedCatalogue {
  contentDir: string;
  entries: { [Name in CollectionName]: RawEntry<Name>[] };
  problems: Problem[];
}

/** Reads content/ whole. Whatever cannot be read or breaks its schema becomes a problem with file and line, never an exception. */
export async function readCatalogue(contentDir: string, today: CalendarDate): Promise<RawCatalogue> {
  const problems: Problem[] = [];
  const commodities = await readCommodities(contentDir, problems);
  const entries = Object.fromEntries(await Promise.all(collectionNames.map(async (name) => [name, await readCollection(contentDir, name, today, problems)] as const))) as RawCatalogue['entries'];
  return { contentDir, commodities, entries, drawings: await listDrawings(contentDir), problems };
}

/** Names of the woodcuts, without .svg. */
export async function listDrawings(contentDir: string): Promise<string[]> {
  return list(join(contentDir, 'drawings'))
    .filter((file) => file.endsWith('.svg'))
    .map((file) => file.slice(0, -4));
}

/** Reads the commodities. */
export async function readCommodities(contentDir: string, problems: Problem[]): Promise<RawCommodity[]> {
  const files = list(join(contentDir, 'commodities')).filter((file) => file.endsWith('.yaml'));
  const read = await Promise.all(
    files.map(async (name) => {
      const file = `commodities/${name}`;
      const source = readSource(contentDir, file, problems);
      const id = name.slice(0, -'.yaml'.length);
      if (!source || !isSlug(id, file, problems)) return undefined;
      const facts = validate(commoditySchema, source.data, source, problems);
      return facts && { id, facts, source };
    }),
  );
  return read.filter((commodity) => commodity !== undefined);
}

/** Reads one collection of folders. */
export async function readCollection<Name extends CollectionName>(contentDir: string, name: Name, today: CalendarDate, problems: Problem[]): Promise<RawEntry<Name>[]> {
  const entries: RawEntry<Name>[] = [];
  for (const item of list(join(contentDir, name), true)) {
    const entry = readEntry(contentDir, name, item, today, problems);
    if (entry) entries.push(entry);
  }
  return entries;
}
