import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type LedgerEntry, ledgerAdditions, type SheetMark, type Verdict, verdictOf } from '#domain/sheet/ledger.ts';

export interface Ledger {
  /** Writes down what a build shows, and answers how many lines that took. What stands there already costs a look in memory. */
  record(marks: readonly SheetMark[], now: Date): number;
  verdict(digest: string): Verdict;
}

/** Opens the ledger of all sheets that were ever shown: a line each, only ever added to. */
export function openLedger(path: string): Ledger {
  const entries = existsSync(path) ? readEntries(readFileSync(path, 'utf8')) : [];
  return {
    record: (marks, now) => {
      const added = ledgerAdditions(entries, marks, now.toISOString());
      if (added.length > 0) append(path, added);
      entries.push(...added);
      return added.length;
    },
    verdict: (digest) => verdictOf(entries, digest),
  };
}

/** A line that a kill cut short says nothing; the next build writes it again. */
function readEntries(text: string): LedgerEntry[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line ? [JSON.parse(line) as LedgerEntry] : [];
    } catch {
      return [];
    }
  });
}

/** On disk before anybody is told. The first line break ends what a kill may have left. */
function append(path: string, entries: readonly LedgerEntry[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const torn = existsSync(path) && !/\n$|^$/.test(readFileSync(path, 'utf8').slice(-1)) ? '\n' : '';
  const file = openSync(path, 'a');
  try {
    writeSync(file, `${torn}${entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
