import { DatabaseSync } from 'node:sqlite';
import { textColumns } from '#domain/search/text-index.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';

/** Name of the index beside the snapshot of a build. */
export const indexName = 'search.sqlite';

/**
 * Items, their texts in each language, and a table of words a language that keeps no text (`content=''`).
 * `detail` stays full: with less, ranking and phrases break. The ascii tokenizer takes all other scripts as letters; texts come to it analysed.
 */
const schema = `
  create table meta (name text primary key, value text not null) without rowid;
  create table items (id integer primary key, kind text not null, slug text not null, digest text not null, position integer not null, facts text not null, image text not null, unique (kind, slug));
  create table texts (item integer not null, locale text not null, name text not null, summary text not null, lang text not null, aliases text not null, primary key (item, locale)) without rowid;
  create table commodities (id text primary key, aliases text not null, hs text not null, names text not null) without rowid;
  ${localeCodes.map((locale) => `create virtual table ${wordsTable(locale)} using fts5(${textColumns.join(', ')}, content='', contentless_delete=1, prefix='1 2', tokenize="ascii");`).join('\n')}
`;
const pageSize = 8192;
const mapped = 1 << 30;

/** Table of the words of a language. */
export function wordsTable(locale: Locale): string {
  return `words_${locale}`;
}

/** Makes an empty index. It is thrown away when something goes wrong, so nothing waits for the disk. */
export function createIndexFile(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec(`pragma page_size = ${pageSize}; pragma journal_mode = off; pragma synchronous = off;`);
  db.exec(schema);
  return db;
}

/** Opens an index to be changed, with the same want of care: it is a copy. */
export function changeIndexFile(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec('pragma journal_mode = off; pragma synchronous = off;');
  return db;
}

/** Opens an index to be searched. Its pages are mapped, so that they are the system's memory and not the program's. */
export function openIndexFile(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { readOnly: true });
  db.exec(`pragma mmap_size = ${mapped}; pragma cache_size = -2048; pragma temp_store = memory;`);
  return db;
}

export function readMeta(db: DatabaseSync, name: string): string | undefined {
  return (db.prepare('select value from meta where name = ?').get(name) as { value: string } | undefined)?.value;
}
