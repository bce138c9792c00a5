import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CollectionName } from '#domain/catalog/collections.ts';
import type { EntryRecord } from './entry-record.ts';

/** What is known of an entry without reading its record. */
export interface StoredEntry {
  /** Names, sizes and times of its files. */
  stamp: string;
  /** Digest of the bytes of its files. */
  digest: string;
}

/** Records of entries between builds, in one file: a kill leaves the last whole state. */
export interface EntryStore {
  known(collection: CollectionName): Map<string, StoredEntry>;
  records(collection: CollectionName): Generator<EntryRecord>;
  /** Puts records, new stamps of unchanged entries, and the names of those that are gone, in one transaction. */
  update(changes: { put: readonly StoredRecord[]; touch: readonly StoredName[]; drop: readonly Omit<StoredName, 'stamp'>[] }): void;
  getShared<Value>(name: string): Value | undefined;
  setShared(name: string, value: unknown): void;
  close(): void;
}

export interface StoredName {
  collection: CollectionName;
  slug: string;
  stamp: string;
}
export interface StoredRecord extends StoredName {
  digest: string;
  /** The record as JSON. */
  json: string;
}

const schema = `
  pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 20000;
  create table if not exists entries (collection text not null, slug text not null, stamp text not null, digest text not null, record text not null, primary key (collection, slug)) without rowid;
  create table if not exists shared (name text primary key, value text not null) without rowid;
`;
/** Stores of other months and of earlier versions of the reader are of little use. */
const kept = 4;

/** Opens the store of a file, and makes it where there is none. */
export function openEntryStore(path: string): EntryStore {
  mkdirSync(dirname(path), { recursive: true });
  const db = open(path);
  const known = db.prepare('select slug, stamp, digest from entries where collection = ?');
  const records = db.prepare('select record from entries where collection = ? order by slug');
  const put = db.prepare('insert or replace into entries (collection, slug, stamp, digest, record) values (?, ?, ?, ?, ?)');
  const touch = db.prepare('update entries set stamp = ? where collection = ? and slug = ?');
  const drop = db.prepare('delete from entries where collection = ? and slug = ?');
  const getShared = db.prepare('select value from shared where name = ?');
  const setShared = db.prepare('insert or replace into shared (name, value) values (?, ?)');
  return {
    known: (collection) => new Map((known.all(collection) as unknown as ({ slug: string } & StoredEntry)[]).map(({ slug, stamp, digest }) => [slug, { stamp, digest }])),
    *records(collection) {
      for (const { record } of records.iterate(collection) as Iterable<{ record: string }>) yield JSON.parse(record) as EntryRecord;
    },
    update: (changes) => {
      db.exec('begin immediate');
      for (const { collection, slug, stamp, digest, json } of changes.put) put.run(collection, slug, stamp, digest, json);
      for (const { collection, slug, stamp } of changes.touch) touch.run(stamp, collection, slug);
      for (const { collection, slug } of changes.drop) drop.run(collection, slug);
      db.exec('commit');
    },
    getShared: <Value>(name: string) => {
      const row = getShared.get(name) as { value: string } | undefined;
      return row && (JSON.parse(row.value) as Value);
    },
    setShared: (name, value) => void setShared.run(name, JSON.stringify(value)),
    close: () => db.close(),
  };
}

/** A file that is damaged is worth nothing: everything in it can be read again. */
function open(path: string): DatabaseSync {
  try {
    const db = new DatabaseSync(path);
    db.exec(schema);
    db.prepare('select count(*) from entries').get();
    return db;
  } catch {
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
    const db = new DatabaseSync(path);
    db.exec(schema);
    return db;
  }
}

/** Removes the stores of a folder that were not used for longest. */
export function pruneEntryStores(folder: string): void {
  const stores = readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => ({ path: join(folder, name), used: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of stores.slice(kept)) for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
}
