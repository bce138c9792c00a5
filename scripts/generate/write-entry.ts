import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionName, collections, type TextOf } from '#domain/catalog/collections.ts';
import { type Locale, localeCodes, sourceLocale } from '#i18n/locales.ts';
import { sourceDigest } from '#server/catalog/source-digest.ts';
import { frontMatter } from './front-matter.ts';

/** Text of an entry in one language, as it stands in its file. */
export interface EntryText {
  fields: Record<string, unknown>;
  body: string;
}

/** Day on which the vocabulary was translated: the provenance of everything that is made from it. */
export const translatedOn = '2026-11-23';

/** Writes the folder of an entry: facts and Vietnamese text, and four translations that name the very text they translate. */
export function writeEntry(out: string, collection: Exclude<CollectionName, 'markets' | 'pages'>, slug: string, facts: object, textIn: (locale: Locale) => EntryText, files: readonly { name: string; bytes: Buffer }[] = []): void {
  const folder = join(out, collection, slug);
  mkdirSync(folder, { recursive: true });
  const source = textIn(sourceLocale);
  // The digest is taken of the fields as they will be read, with what the schema adds.
  const read = collections[collection].text.parse(source.fields) as TextOf<typeof collection>;
  const provenance = { translation: { by: 'machine', date: translatedOn, sourceDigest: sourceDigest({ fields: read, body: source.body }) } };
  // One call after the other: the files are small, and waiting for each in turn costs less than keeping many in flight.
  for (const locale of localeCodes) {
    const { fields, body } = locale === sourceLocale ? source : textIn(locale);
    const head = locale === sourceLocale ? `# Facts\n${frontMatter({ ...facts })}# Text\n` : frontMatter(provenance);
    writeFileSync(join(folder, `${locale}.md`), `---\n${head}${frontMatter(fields)}---\n\n${body}\n`);
  }
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
}
