import { createHash } from 'node:crypto';
import type { Catalogue, Entry } from '#domain/catalog/catalogue.ts';
import { type CollectionName, collectionNames } from '#domain/catalog/collections.ts';

/** Raised whenever the shape changes in a way that a running server must know. */
export const snapshotVersion = 1;

/** The catalogue as the running site needs it: facts, texts and picture addresses, without the HTML of bodies. */
export interface Snapshot {
  version: typeof snapshotVersion;
  /** Digest of the catalogue: two builds of the same content have the same. */
  digest: string;
  builtAt: string;
  siteUrl: string;
  catalogue: Catalogue;
}

/** Draws up the snapshot of a catalogue. */
export function buildSnapshot(catalogue: Catalogue, siteUrl: string, builtAt: Date): Snapshot {
  const slim = { ...catalogue, ...Object.fromEntries(collectionNames.map((name) => [name, (catalogue[name] as Entry<CollectionName>[]).map(withoutHtml)])) } as Catalogue;
  const digest = createHash('sha256').update(JSON.stringify(slim)).digest('hex').slice(0, 16);
  return { version: snapshotVersion, digest, builtAt: builtAt.toISOString(), siteUrl, catalogue: slim };
}

function withoutHtml<Name extends CollectionName>(entry: Entry<Name>): Entry<Name> {
  const texts = Object.fromEntries(Object.entries(entry.texts).map(([locale, text]) => [locale, { ...text, html: '' }]));
  return { ...entry, texts: texts as Entry<Name>['texts'] };
}
