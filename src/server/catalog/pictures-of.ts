import type { Catalogue, Entry, Picture } from '#domain/catalog/catalogue.ts';
import { type CollectionName, collectionNames } from '#domain/catalog/collections.ts';

/** The addresses of all files of all pictures that a catalogue shows. */
export function picturesOf(catalogue: Catalogue): Set<string> {
  const entries = collectionNames.flatMap((name) => (catalogue[name] as Entry<CollectionName>[]).flatMap(({ pictures }) => pictures));
  return new Set([...entries, ...catalogue.commodities.map(({ picture }) => picture)].flatMap(filesOf));
}

function filesOf({ src, night, sources }: Picture): string[] {
  return [src, ...(night ? [night] : []), ...sources.flatMap(({ files }) => files.map((file) => file.src))];
}
