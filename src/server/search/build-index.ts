import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { foldKeepingTones } from '#domain/search/fold.ts';
import type { SearchDocument } from '#domain/search/search-document.ts';
import { hangulPairs, indexTerms, tokensOf } from '#domain/search/tokens.ts';
import { localeCodes } from '#i18n/locales.ts';
import { changeIndexFile, createIndexFile, openIndexFile, readMeta, wordsTable } from './index-file.ts';

export interface IndexPlan {
  /** Where the index is to stand. */
  path: string;
  /** The index of the build before, from which it is taken over or brought up to date. */
  before?: string | undefined;
  /** Digest of the code that analyses texts: another one begins anew. */
  code: string;
  /** Digest of the catalogue and of what the day makes of it: the same one takes the index over as it is. */
  content: string;
  /** Everything that can be found, thing by thing. Asked for only when something changed. */
  things: () => Iterable<readonly SearchDocument[]>;
}

export interface BuiltIndex {
  how: 'taken over' | 'brought up to date' | 'made anew';
  /** Things that were written. */
  written: number;
}

/** More changes than this share of all are quicker made anew. */
const mostChanged = 0.3;

/** Leaves an index of everything that can be found; only what changed since the build before is analysed. */
export function buildIndex({ path, before, code, content, things }: IndexPlan): BuiltIndex {
  const known = before && existsSync(before) ? readKnown(before) : undefined;
  if (before && known?.code === code && known.content === content) {
    takeOver(before, path);
    return { how: 'taken over', written: 0 };
  }
  const all = [...things()];
  const digests = all.map(digestOf);
  const changed = all.filter((documents, at) => known?.items.get(documents[0]?.id ?? '')?.digest !== digests[at]).length;
  const isAnew = !before || known?.code !== code || changed > all.length * mostChanged;
  if (before && !isAnew) copyFileSync(before, path);
  const db = isAnew ? createIndexFile(path) : changeIndexFile(path);
  try {
    db.exec('begin');
    const written = write(db, all, digests, isAnew ? new Map() : (known?.items ?? new Map()));
    const put = db.prepare('insert or replace into meta (name, value) values (?, ?)');
    for (const [name, value] of Object.entries({ code, content, documents: String(all.length * localeCodes.length) })) put.run(name, value);
    if (isAnew) for (const locale of localeCodes) db.exec(`insert into ${wordsTable(locale)}(${wordsTable(locale)}) values ('optimize')`);
    db.exec('commit');
    return { how: isAnew ? 'made anew' : 'brought up to date', written };
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    db.close();
  }
}

interface KnownItem {
  number: number;
  digest: string;
}

function readKnown(path: string): { code: string | undefined; content: string | undefined; items: Map<string, KnownItem> } | undefined {
  try {
    const db = openIndexFile(path);
    try {
      const rows = db.prepare("select id as number, kind || '-' || slug as id, digest from items").all() as unknown as (KnownItem & { id: string })[];
      return { code: readMeta(db, 'code'), content: readMeta(db, 'content'), items: new Map(rows.map(({ id, number, digest }) => [id, { number, digest }])) };
    } finally {
      db.close();
    }
  } catch {
    // A damaged index is made anew.
    return undefined;
  }
}

/** One file under two names where the disk can do that: an index that is served is never written. */
function takeOver(before: string, path: string): void {
  try {
    linkSync(before, path);
  } catch {
    copyFileSync(before, path);
  }
}

/** The place in the catalogue is no part of it: one new product moves all that follow. */
function digestOf(documents: readonly SearchDocument[]): string {
  return createHash('sha256')
    .update(JSON.stringify(documents, (key, value) => (key === 'position' ? undefined : value)))
    .digest('base64url')
    .slice(0, 22);
}

function write(db: DatabaseSync, all: readonly (readonly SearchDocument[])[], digests: readonly string[], known: ReadonlyMap<string, KnownItem>): number {
  const putItem = db.prepare('insert into items (id, kind, slug, digest, position, facts, image) values (?, ?, ?, ?, ?, ?, ?)');
  const move = db.prepare('update items set position = ? where id = ?');
  const putText = db.prepare('insert into texts (item, locale, name, summary, lang, aliases) values (?, ?, ?, ?, ?, ?)');
  const putWords = Object.fromEntries(localeCodes.map((locale) => [locale, db.prepare(`insert into ${wordsTable(locale)} (rowid, name, toned, pairs, summary) values (?, ?, ?, ?, ?)`)]));
  const drops = [db.prepare('delete from items where id = ?'), db.prepare('delete from texts where item = ?'), ...localeCodes.map((locale) => db.prepare(`delete from ${wordsTable(locale)} where rowid = ?`))];
  const drop = (number: number) => {
    for (const statement of drops) statement.run(number);
  };
  const ids = new Set(all.map(([first]) => first?.id ?? ''));
  for (const [id, { number }] of known) if (!ids.has(id)) drop(number);
  let next = Math.max(-1, ...[...known.values()].map(({ number }) => number)) + 1;
  let written = 0;
  for (const [at, documents] of all.entries()) {
    const [first] = documents;
    if (!first) continue;
    const before = known.get(first.id);
    if (before && before.digest === digests[at]) {
      move.run(first.facts.position, before.number);
      continue;
    }
    if (before) drop(before.number);
    const number = before?.number ?? next++;
    written += 1;
    putItem.run(number, first.kind, first.slug, digests[at] ?? '', first.facts.position, JSON.stringify({ ...first.facts, hs: first.text.hs[0] }), JSON.stringify(first.shown.image ?? null));
    for (const { locale, kind, text, shown } of documents) {
      // Aliases of a product are its commodity's, which are held once.
      const own = kind === 'product' ? [] : text.aliases;
      putText.run(number, locale, text.name, text.summary, shown.textLang, JSON.stringify(own));
      const name = [text.name, ...own].map(tokensOf);
      const toned = name.flat().flatMap((token) => (token.kind === 'latin' ? [foldKeepingTones(token.written)] : []));
      putWords[locale]?.run(number, name.flatMap(indexTerms).join(' '), toned.join(' '), name.flatMap(hangulPairs).join(' '), indexTerms(tokensOf(text.summary)).join(' '));
    }
  }
  writeCommodities(db, all);
  return written;
}

function writeCommodities(db: DatabaseSync, all: readonly (readonly SearchDocument[])[]): void {
  const commodities = new Map<string, { aliases: readonly string[]; hs: Set<string>; names: Record<string, string> }>();
  for (const documents of all) {
    const [first] = documents;
    const id = first?.shown.commodity?.id;
    if (!first || id === undefined) continue;
    const commodity = commodities.get(id) ?? { aliases: first.text.aliases, hs: new Set<string>(), names: Object.fromEntries(documents.map(({ locale, shown }) => [locale, shown.commodity?.name ?? id])) };
    for (const code of first.text.hs.slice(1)) commodity.hs.add(code);
    commodities.set(id, commodity);
  }
  db.exec('delete from commodities');
  const put = db.prepare('insert into commodities (id, aliases, hs, names) values (?, ?, ?, ?)');
  for (const [id, { aliases, hs, names }] of commodities) put.run(id, JSON.stringify(aliases), JSON.stringify([...hs]), JSON.stringify(names));
}
