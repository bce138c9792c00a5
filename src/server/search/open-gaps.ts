import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gapText } from '#domain/search/search-gap.ts';
import type { SearchQuery } from '#domain/search/search-query.ts';
import { isLocale, type Locale } from '#i18n/locales.ts';
import { addDays, type CalendarDate } from '#lib/calendar-date.ts';

/** A text that found nothing, and how often on a day. Nothing is kept of who looked for it. */
export interface SearchGap {
  day: CalendarDate;
  locale: Locale;
  text: string;
  count: number;
}

export interface Gaps {
  /** Notes a query that found nothing. Whoever types on replaces what was noted a moment ago: of “dur”, “duri” and “durian” the last is counted. */
  note(query: Pick<SearchQuery, 'text' | 'locale'>, day: CalendarDate): void;
  /** Writes what was noted. */
  flush(): void;
}

const schema = `
  pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 2000;
  create table if not exists gaps (day text not null, locale text not null, text text not null, count integer not null, primary key (day, locale, text)) without rowid;
`;
/** Different texts of a day in one language; further ones are not counted. */
const mostTexts = 2000;
const keptDays = 400;
/** A typist who stops for this long is done. */
const typingMs = 8000;
const mostNoted = 500;

/** Counts texts that find nothing. What cannot be written costs the count and not the search. */
export function openGaps(path: string, report: (error: unknown) => void): Gaps {
  let noted: (Omit<SearchGap, 'count'> & { changed: boolean })[] = [];
  let timer: NodeJS.Timeout | undefined;
  const write = (rows: readonly Omit<SearchGap, 'count'>[]) => {
    if (rows.length === 0) return;
    try {
      writeGaps(path, rows);
    } catch (error) {
      report(error);
    }
  };
  const settle = () => {
    write(noted.filter(({ changed }) => !changed));
    noted = noted.filter(({ changed }) => changed);
    for (const row of noted) row.changed = false;
    timer = noted.length > 0 ? setTimeout(settle, typingMs).unref() : undefined;
  };
  return {
    note: ({ text, locale }, day) => {
      const plain = gapText(text);
      if (plain === undefined) return;
      const before = noted.findIndex((row) => row.locale === locale && row.day === day && (plain.startsWith(row.text) || row.text.startsWith(plain)));
      if (before >= 0) {
        const longest = noted[before]?.text ?? '';
        noted[before] = { day, locale, text: plain.length > longest.length ? plain : longest, changed: true };
      } else if (noted.length < mostNoted) noted.push({ day, locale, text: plain, changed: true });
      timer ??= setTimeout(settle, typingMs).unref();
    },
    flush: () => {
      clearTimeout(timer);
      timer = undefined;
      write(noted);
      noted = [];
    },
  };
}

function writeGaps(path: string, rows: readonly Omit<SearchGap, 'count'>[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path);
  try {
    db.exec(schema);
    const count = db.prepare('update gaps set count = count + 1 where day = ? and locale = ? and text = ?');
    const texts = db.prepare('select count(*) as texts from gaps where day = ? and locale = ?');
    const add = db.prepare('insert into gaps (day, locale, text, count) values (?, ?, ?, 1)');
    db.exec('begin immediate');
    for (const { day, locale, text } of rows) {
      if (count.run(day, locale, text).changes > 0) continue;
      if ((texts.get(day, locale) as { texts: number }).texts < mostTexts) add.run(day, locale, text);
    }
    const [newest] = rows
      .map(({ day }) => day)
      .sort()
      .slice(-1);
    if (newest) db.prepare('delete from gaps where day < ?').run(addDays(newest, -keptDays));
    db.exec('commit');
  } finally {
    db.close();
  }
}

/** Texts that found nothing since a day, the most frequent first. */
export function listGaps(path: string, since: CalendarDate): SearchGap[] {
  if (!existsSync(path)) return [];
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = db.prepare('select max(day) as day, locale, text, sum(count) as count from gaps where day >= ? group by locale, text order by count desc, locale, text').all(since) as unknown as SearchGap[];
    return rows.filter(({ locale }) => isLocale(locale));
  } finally {
    db.close();
  }
}
