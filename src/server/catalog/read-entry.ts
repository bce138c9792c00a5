import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { type CollectionName, collections, type FactsOf, type TextOf } from '#domain/catalog/collections.ts';
import { slugSchema } from '#domain/catalog/fields.schema.ts';
import { resolveSampleDates } from '#domain/catalog/sample-date.ts';
import { isLocale, type Locale, localeCodes, sourceLocale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { type MarkdownReading, readMarkdown } from './check-markdown.ts';
import type { Problem } from './problem.ts';
import { decodeText, parseMarkdownFile, parseYamlFile, type SourceFile, type Unreadable } from './source-file.ts';

/** Text of one language as far as other entries may be held against it. */
export interface LinkedText<Name extends CollectionName = CollectionName> {
  fields: TextOf<Name>;
  markdown: Pick<MarkdownReading, 'links'>;
  source: Pick<SourceFile, 'file' | 'bodyLine' | 'lineOf'>;
}

/** An entry as far as other entries may be held against it: what a cache keeps of one that did not change. */
export interface LinkedEntry<Name extends CollectionName = CollectionName> {
  collection: Name;
  slug: string;
  facts: FactsOf<Name>;
  texts: { [locale in Locale]?: LinkedText<Name> };
}

/** Text of one language as it was read, with what is needed to point at its lines. */
export interface RawText<Name extends CollectionName = CollectionName> extends LinkedText<Name> {
  body: string;
  markdown: MarkdownReading;
  source: SourceFile;
}

/** An entry as it was read: valid by its schema, not yet held against other entries. */
export interface RawEntry<Name extends CollectionName = CollectionName> extends LinkedEntry<Name> {
  /** Absolute folder. */
  folder: string;
  texts: { [locale in Locale]?: RawText<Name> };
  /** Names of all files in the folder. */
  files: string[];
}

/** Reads the folder of one entry. */
export async function readEntry<Name extends CollectionName>(contentDir: string, collection: Name, slug: string, today: CalendarDate, problems: Problem[]): Promise<RawEntry<Name> | undefined> {
  const place = `${collection}/${slug}`;
  const folder = join(contentDir, collection, slug);
  if (!isSlug(slug, place, problems)) return undefined;
  const files = await list(folder);
  if (!files.includes(`${sourceLocale}.md`)) {
    problems.push({ severity: 'error', code: 'content.source_missing', file: `${place}/vi.md`, line: 1, message: 'The Vietnamese file is missing.', fix: 'Write vi.md: it holds the facts and the source text that the other languages translate.' });
    return undefined;
  }
  const { facts: factsSchema, text: textSchema } = collections[collection];
  const { factKeys, textKeys } = keysOf(collection);
  const texts: RawEntry<Name>['texts'] = {};
  let facts: FactsOf<Name> | undefined;
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    const locale = file.slice(0, -3);
    if (!isLocale(locale)) {
      problems.push({ severity: 'error', code: 'content.unknown_locale', file: `${place}/${file}`, line: 1, message: `“${locale}” is not a language of this site.`, fix: `Name the file ${localeCodes.map((code) => `${code}.md`).join(', ')}.` });
      continue;
    }
    const source = await readSource(contentDir, `${place}/${file}`, problems);
    if (!source) continue;
    const fields = readFields(source, locale);
    if (locale === sourceLocale) facts = validate(factsSchema, fields.facts, source, problems) as FactsOf<Name> | undefined;
    const text = validate(textSchema, fields.text, source, problems) as TextOf<Name> | undefined;
    if (text) texts[locale] = { fields: text, body: source.body, markdown: readMarkdown(source.body), source };
  }
  return facts && texts[sourceLocale] ? { collection, slug, folder, facts, texts, files } : undefined;

  /** `vi.md` mixes facts and text at one level; every key goes to the schema that knows it, unknown keys to the facts, which refuse them. */
  function readFields(source: SourceFile, locale: Locale) {
    const all = (source.data !== null && typeof source.data === 'object' && !Array.isArray(source.data) ? source.data : {}) as Record<string, unknown>;
    if (locale !== sourceLocale) {
      reportRestatedFacts(all, source);
      return { facts: {}, text: Object.fromEntries(Object.entries(all).filter(([key]) => !factKeys.has(key))) };
    }
    const part = (isText: boolean) => Object.fromEntries(Object.entries(all).filter(([key]) => textKeys.has(key) === isText));
    const sampled = all.sample === true ? resolveSampleDates(part(false), today) : part(false);
    return { facts: sampled, text: part(true) };
  }

  function reportRestatedFacts(all: Record<string, unknown>, source: SourceFile) {
    for (const key of factKeys) if (key in all) problems.push({ severity: 'error', code: 'content.restated_fact', file: source.file, line: source.lineOf([key]), message: `“${key}” is a fact and stands in vi.md only.`, fix: `Delete “${key}” here; the page takes it from vi.md in every language.` });
  }
}

const keys = new Map<CollectionName, { factKeys: ReadonlySet<string>; textKeys: ReadonlySet<string> }>();

function keysOf(collection: CollectionName) {
  const known = keys.get(collection);
  if (known) return known;
  const { facts, text } = collections[collection];
  const textKeys = new Set(Object.keys(text.shape));
  const found = { textKeys, factKeys: new Set(Object.keys((facts as z.ZodObject).shape).filter((key) => !textKeys.has(key))) };
  keys.set(collection, found);
  return found;
}

/** Reads one file; what cannot be read becomes a problem. */
export async function readSource(contentDir: string, file: string, problems: Problem[]): Promise<SourceFile | undefined> {
  const refuse = (code: string, { line, message, fix }: Unreadable) => void problems.push({ severity: 'error', code, file, line, message, fix });
  const decoded = decodeText(await readFile(join(contentDir, file)));
  if ('unreadable' in decoded) return refuse('content.unreadable', decoded.unreadable) as undefined;
  try {
    const source = file.endsWith('.yaml') ? parseYamlFile(file, decoded.text) : parseMarkdownFile(file, decoded.text);
    return 'data' in source ? source : (refuse('content.front_matter', source) as undefined);
  } catch (error) {
    return refuse('content.front_matter', { line: 1, message: `The fields cannot be read: ${(error as Error).message}`, fix: 'Write plain fields, without anchors and aliases.' }) as undefined;
  }
}

/** Holds data against a schema; each fault becomes a problem with its line. */
export function validate<Schema extends z.ZodType>(schema: Schema, data: unknown, source: SourceFile, problems: Problem[]): z.output<Schema> | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const key of keys) {
      const path = key === undefined ? issue.path : [...issue.path, key];
      const field = path.join('.') || 'the file';
      problems.push({
        severity: 'error',
        code: 'content.schema',
        file: source.file,
        line: source.lineOf(path),
        message: key === undefined ? `${field}: ${issue.message}.` : `${field}: no such field.`,
        fix: key === undefined ? `Correct “${field}”; content/README.md says what it takes.` : 'Correct its spelling or delete it (a text with a comma goes in quotes); content/README.md lists the fields.',
      });
    }
  }
  return undefined;
}

/** Says whether a name can be part of an address; a problem where not. */
export function isSlug(name: string, file: string, problems: Problem[]): boolean {
  if (slugSchema.safeParse(name).success) return true;
  problems.push({ severity: 'error', code: 'content.slug', file, line: 1, message: `“${name}” cannot be part of an address.`, fix: 'Rename it with small letters a–z, digits and single hyphens, such as dried-star-anise.' });
  return false;
}

/** Names in a folder, sorted; none where there is no folder. */
export async function list(folder: string, foldersOnly = false): Promise<string[]> {
  const items = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return items
    .filter((item) => !item.name.startsWith('.') && (foldersOnly ? item.isDirectory() : item.isFile()))
    .map((item) => item.name)
    .sort();
}
