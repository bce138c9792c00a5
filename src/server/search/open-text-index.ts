import type { DatabaseSync } from 'node:sqlite';
import type { TextIndex } from '#domain/search/text-index.ts';
import type { Locale } from '#i18n/locales.ts';
import { wordsTable } from './index-file.ts';

/** Numbers that are held of earlier questions, in each language: 2 MB. */
const mostHeld = 500_000;
const nothing: readonly number[] = [];

/** Looks words up in one language's table. Numbers come as one text: a row each would cost ten times as much. */
export function openTextIndex(db: DatabaseSync, locale: Locale): TextIndex {
  const table = wordsTable(locale);
  const find = db.prepare(`select group_concat(rowid) as numbers from ${table} where ${table} match ?`);
  const words = readWords(db, table);
  const found = new Map<string, ArrayLike<number>>();
  let held = 0;
  // Who types on asks for the words before again.
  const keep = (question: string, list: ArrayLike<number>) => {
    held += list.length + 16;
    if (held > mostHeld) {
      found.clear();
      held = list.length + 16;
    }
    found.set(question, list);
  };
  return {
    hasTones: locale === 'vi',
    find: (column, terms, isOpen) => {
      const question = `${column} : "${terms.join(' ').replaceAll('"', '')}"${isOpen ? ' *' : ''}`;
      const known = found.get(question);
      if (known) return known;
      const { numbers } = find.get(question) as { numbers: string | null };
      const list = numbers === null ? nothing : readNumbers(numbers);
      keep(question, list);
      return list;
    },
    words: (length) => words.get(length) ?? [],
  };
}

function readNumbers(text: string): Uint32Array {
  const numbers = new Uint32Array((text.length >> 1) + 1);
  let count = 0;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 44) {
      numbers[count++] = number;
      number = 0;
    } else number = number * 10 + code - 48;
  }
  numbers[count++] = number;
  return numbers.subarray(0, count);
}

/** Read whole at the start: the first misspelt word must not wait for it. */
function readWords(db: DatabaseSync, table: string): Map<number, [word: string, items: number][]> {
  db.exec(`create virtual table temp.${table}_vocabulary using fts5vocab('main', '${table}', 'col')`);
  const statement = db.prepare(`select term, doc from temp.${table}_vocabulary where col = 'name' or col = 'summary'`);
  const items = new Map<string, number>();
  for (const { term, doc } of statement.iterate() as Iterable<{ term: string; doc: number }>) items.set(term, Math.max(doc, items.get(term) ?? 0));
  return Map.groupBy(items, ([word]) => word.length);
}
