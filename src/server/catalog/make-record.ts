import { join } from 'node:path';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import type { CollectionName, TextOf } from '#domain/catalog/collections.ts';
import type { PictureRef, Provenance } from '#domain/catalog/fields.schema.ts';
import { type Locale, sourceLocale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import { checkEntry } from './check-entry.ts';
import type { EntryRecord, RecordText } from './entry-record.ts';
import { preparePicture } from './prepare-picture.ts';
import type { Problem } from './problem.ts';
import { type RawEntry, type RawText, readEntry } from './read-entry.ts';
import { sourceDigest } from './source-digest.ts';

export interface RecordOptions {
  contentDir: string;
  /** Folder of prepared pictures. */
  pictures: string;
  today: CalendarDate;
}

let processor: ReturnType<typeof createSatteriMarkdownProcessor> | undefined;

/** Reads an entry, checks it alone, and makes it ready for pages. */
export async function makeRecord(collection: CollectionName, slug: string, { contentDir, pictures, today }: RecordOptions): Promise<EntryRecord> {
  const problems: Problem[] = [];
  const raw = await readEntry(contentDir, collection, slug, today, problems);
  if (!raw) return { collection, slug, problems };
  problems.push(...(await checkEntry(raw)));
  if (problems.some(({ severity }) => severity === 'error')) return { collection, slug, problems };
  return { collection, slug, problems, entry: await finish(raw, pictures) };
}

async function finish(raw: RawEntry, pictureDir: string): Promise<NonNullable<EntryRecord['entry']>> {
  const expected = sourceDigest(raw.texts[sourceLocale] as RawText);
  const texts: { [locale in Locale]?: RecordText } = {};
  for (const [locale, text] of Object.entries(raw.texts) as [Locale, RawText][]) texts[locale] = await finishText(text, locale, expected);
  const { pictures = [] } = raw.facts as { pictures?: PictureRef[] };
  return { facts: raw.facts, texts, pictures: await Promise.all(pictures.map((picture) => ('file' in picture ? preparePicture(join(raw.folder, picture.file), pictureDir) : { drawing: picture.drawing }))) };
}

async function finishText(text: RawText, locale: Locale, expected: string): Promise<RecordText> {
  const { translation, ...fields } = text.fields as TextOf<CollectionName> & { translation?: Provenance };
  return {
    fields: fields as TextOf<CollectionName>,
    html: await renderMarkdown(text.body),
    ...(translation && { provenance: translation }),
    stale: locale !== sourceLocale && translation?.sourceDigest !== expected,
    links: text.markdown.links,
    bodyLine: text.source.bodyLine,
  };
}

/** The processor that Astro itself uses, with the same settings as pages of Markdown would have. */
async function renderMarkdown(body: string): Promise<string> {
  if (!body.trim()) return '';
  processor ??= createSatteriMarkdownProcessor({ syntaxHighlight: false });
  return (await (await processor).render(body)).code;
}
