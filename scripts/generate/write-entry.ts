import { mkdir, writeFile } from 'node:fs/promises';
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
export async function writeEntry(out: string, collection: Exclude<CollectionName, 'markets' | 'pages'>, slug: string, facts: object, textIn: (locale: Locale) => EntryText, files: readonly { name: string; bytes: Buffer }[] = []): Promise<void> {
  const folder = join(out, collection, slug);
  await mkdir(folder, { recursive: true });
  const source = textIn(sourceLocale);
  // The digest is taken of the fields as they will be read, with what the schema adds.
  const read = collections[collection].text.parse(source.fields) as TextOf<typeof collection>;
  const provenance = { translation: { by: 'machine', date: translatedOn, sourceDigest: sourceDigest({ fields: read, body: source.body }) } };
  const texts = localeCodes.map((locale) => {
    const { fields, body } = locale === sourceLocale ? source : textIn(locale);
    const head = locale === sourceLocale ? `# Facts\n${frontMatter({ ...facts })}# Text\n` : frontMatter(provenance);
    return { name: `${locale}.md`, bytes: `---\n${head}${frontMatter(fields)}---\n\n${body}\n` };
  });
  await Promise.all([...texts, ...files].map(({ name, bytes }) => writeFile(join(folder, name), bytes)));
}
