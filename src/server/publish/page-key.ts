import { createHash } from 'node:crypto';
import { certificateEnd, soonDays } from '#domain/catalog/ocop-state.ts';
import type { PageSlice } from '#domain/catalog/page-slice.ts';
import { addDays, type CalendarDate, monthOf } from '#lib/calendar-date.ts';
import { remember } from '#lib/remember.ts';

interface Part {
  digest: string;
  /** Days on which a page that shows this part may turn. */
  days: readonly CalendarDate[];
}

const known = new WeakMap<object, Part>();

/**
 * Names everything that a page is made of: the code, its slice of the catalogue, and what the day makes of the dates in it.
 * Equal keys are equal pages. The day enters by the month (season) and by the order of today and each date: before, on or after it.
 */
export function pageKey(code: string, { parts }: PageSlice, today: CalendarDate): string {
  const hash = createHash('sha1').update(code);
  let turns = `${monthOf(today)}`;
  for (const item of parts) {
    const { digest, days } = partOf(item);
    hash.update(digest);
    for (const day of days) turns += day < today ? '<' : day === today ? '=' : '>';
  }
  return hash.update(turns).digest('base64url');
}

const soonFrom = remember((issued: CalendarDate) => addDays(certificateEnd({ issued }), -soonDays));

function partOf(item: object): Part {
  const before = known.get(item);
  if (before) return before;
  const json = JSON.stringify(item);
  const part = { digest: createHash('sha1').update(json).digest('base64url'), days: daysIn(json) };
  known.set(item, part);
  return part;
}

/** Every date in the data; and, since any of them may be the issue of an OCOP certificate, the day it would end and the day from which it would end soon. */
function daysIn(json: string): CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const [, day] of json.matchAll(/"(\d{4}-\d{2}-\d{2})"/g)) {
    if (!day) continue;
    days
      .add(day)
      .add(certificateEnd({ issued: day }))
      .add(soonFrom(day));
  }
  return [...days];
}
