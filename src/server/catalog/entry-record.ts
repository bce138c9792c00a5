import type { Entry, LocalText, Picture } from '#domain/catalog/catalogue.ts';
import type { CollectionName, FactsOf, TextOf } from '#domain/catalog/collections.ts';
import type { Locale } from '#i18n/locales.ts';
import { lazyLines } from './lazy-lines.ts';
import type { Problem } from './problem.ts';
import type { LinkedEntry } from './read-entry.ts';

/** Text of one language as it is kept between builds: ready for a page, and enough to be held against other entries. */
export interface RecordText<Name extends CollectionName = CollectionName> extends LocalText<TextOf<Name>> {
  links: { line: number; path: string }[];
  bodyLine: number;
}

/** All that a build needs of one entry that did not change: nothing of it depends on another entry, on a drawing or, beyond the month of sample dates, on the day. */
export interface EntryRecord<Name extends CollectionName = CollectionName> {
  collection: Name;
  slug: string;
  /** What reading and checking it alone brought to light. */
  problems: Problem[];
  /** Missing where the problems left nothing to build from. */
  entry?: {
    facts: FactsOf<Name>;
    texts: { [locale in Locale]?: RecordText<Name> };
    /** Photographs are ready; a drawing is named, because it may change without this entry. */
    pictures: (Picture | { drawing: string })[];
  };
}

/** The record as far as other entries are held against it. */
export function linkedEntry<Name extends CollectionName>({ collection, slug, entry }: EntryRecord<Name>, contentDir: string): LinkedEntry<Name> | undefined {
  if (!entry) return undefined;
  const texts: LinkedEntry<Name>['texts'] = {};
  for (const [locale, { fields, links, bodyLine }] of Object.entries(entry.texts) as [Locale, RecordText<Name>][]) {
    const file = `${collection}/${slug}/${locale}.md`;
    texts[locale] = { fields, markdown: { links }, source: { file, bodyLine, lineOf: lazyLines(contentDir, file) } };
  }
  return { collection, slug, facts: entry.facts, texts };
}

/** The record as a page shows it. */
export function finishedEntry<Name extends CollectionName>({ slug, entry }: EntryRecord<Name>, drawing: (name: string) => Picture): Entry<Name> | undefined {
  if (!entry) return undefined;
  const { facts, texts, pictures } = entry;
  return { slug, facts, texts: texts as Entry<Name>['texts'], pictures: pictures.map((picture) => ('drawing' in picture ? drawing(picture.drawing) : picture)) };
}
