import { addDays, type CalendarDate, vietnamDate } from '#lib/calendar-date.ts';
import type { Connection } from '../db/tables.ts';
import type { InquiryContext } from './inquiry-context.ts';

/** Something of which only so many are taken a day, such as inquiries from one network. */
export interface Counted {
  what: string;
  most: number;
}

/** Counts one more of each, in the transaction that it belongs to; false when one is too many, and then the transaction must be given up. Counts outlive what was counted: who erases and sends again is counted on. */
export async function countOneMore(db: Connection, counted: readonly Counted[], { secret, now }: Pick<InquiryContext, 'secret' | 'now'>): Promise<boolean> {
  const day = vietnamDate(now());
  const most = new Map(counted.map((item) => [secret.sign('day count', `${day} ${item.what}`), item.most]));
  const rows = await db
    .insertInto('day_counts')
    .values([...most.keys()].map((key) => ({ key, day, count: 1 })))
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ count: (row) => row('day_counts.count', '+', 1) }))
    .returning(['key', 'count'])
    .execute();
  return rows.every(({ key, count }) => count <= (most.get(key) ?? 0));
}

/** Forgets the days before yesterday. */
export async function forgetCounts(db: Connection, today: CalendarDate): Promise<void> {
  await db.deleteFrom('day_counts').where('day', '<', addDays(today, -1)).execute();
}
