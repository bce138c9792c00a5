import { join } from 'node:path';
import type { CollectionName, TextOf } from '#domain/catalog/collections.ts';
import type { PictureRef, Provenance } from '#domain/catalog/fields.schema.ts';
import { type Locale, sourceLocale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { checkEntry } from './check-entry.ts';
import type { EntryRecord, RecordText } from './entry-record.ts';
import { preparePicture } from './prepare-picture.ts';
import type { Problem } from './problem.ts';
import { type RawEntry, type RawText, readEntry } from './read-entry.ts';
import { renderMarkdown } from './render-markdown.ts';
import { sourceDigest } from './source-digest.ts';

export interface RecordOptions {
  contentDir: string;
  /** Folder of prepared pictures. */
  pictures: string;
  today: CalendarDate;
}

/** Reads an entry, checks it alone, and makes it ready for pages. */
export async function makeRecord(collection: CollectionName, slug: string, { contentDir, pictures, today }: RecordOptions): Promise<EntryRecord> {
  const problems: Problem[] = [];
  const raw = readEntry(contentDir, collection, slug, today, problems);
  if (!raw) return { collection, slug, problems };
  problems.push(...(await checkEntry(raw)));
  // With a fault of its own it becomes no page, but it is still held against the others, so that one look shows all that is wrong.
  const isFaulty = problems.some(({ severity }) => severity === 'error');
  return { collection, slug, problems, entry: await finish(raw, isFaulty ? undefined : pictures) };
}

async function finish(raw: RawEntry, pictureDir: string | undefined): Promise<NonNullable<EntryRecord['entry']>> {
  const expected = sourceDigest(raw.texts[sourceLocale] as RawText);
  const texts: { [locale in Locale]?: RecordText } = {};
  for (const [locale, text] of Object.entries(raw.texts) as [Locale, RawText][]) texts[locale] = finishText(text, locale, expected);
  const { pictures = [] } = raw.facts as { pictures?: PictureRef[] };
  if (pictureDir === undefined) return { facts: raw.facts, texts, pictures: [] };
  return { facts: raw.facts, texts, pictures: await Promise.all(pictures.map((picture) => ('file' in picture ? preparePicture(join(raw.folder, picture.file), pictureDir) : { drawing: picture.drawing }))) };
}

function finishText(text: RawText, locale: Locale, expected: string): RecordText {
  const { translation, ...fields } = text.fields as TextOf<CollectionName> & { translation?: Provenance };
  return {
    fields: fields as TextOf<CollectionName>,
    html: renderMarkdown(text.body),
    ...(translation && { provenance: translation }),
    stale: locale !== sourceLocale && translation?.sourceDigest !== expected,
    links: text.markdown.links,
    bodyLine: text.source.bodyLine,
  };
}
