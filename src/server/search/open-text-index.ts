import type { DatabaseSync } from 'node:sqlite';
import type { TextIndex } from '#domain/search/text-index.ts';
import type { Locale } from '#i18n/locales.ts';
import { wordsTable } from './index-file.ts';

const nothing: readonly number[] = [];

/** Looks words up in one language's table. Numbers come as one text: a row each would cost ten times as much. */
export function openTextIndex(db: DatabaseSync, locale: Locale): TextIndex {
  const table = wordsTable(locale);
  const find = db.prepare(`select group_concat(rowid) as numbers from ${table} where ${table} match ?`);
  let words: Map<string, number> | undefined;
  return {
    find: (column, terms, isOpen) => {
      const { numbers } = find.get(`${column} : "${terms.join(' ').replaceAll('"', '')}"${isOpen ? ' *' : ''}`) as { numbers: string | null };
      return numbers === null ? nothing : readNumbers(numbers);
    },
    words: () => {
      words ??= readWords(db, table);
      return words;
    },
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

function readWords(db: DatabaseSync, table: string): Map<string, number> {
  db.exec(`create virtual table if not exists temp.${table}_vocabulary using fts5vocab('main', '${table}', 'col')`);
  const rows = db.prepare(`select term, sum(doc) as doc from temp.${table}_vocabulary where col in ('name', 'summary') group by term`).all() as { term: string; doc: number }[];
  return new Map(rows.map(({ term, doc }) => [term, doc]));
}
