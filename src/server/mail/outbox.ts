import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, OutboxRow } from '../db/tables.ts';

/** Mails that one pass takes; each of another reader or inquiry, so that they may leave at the same time. */
const batch = 4;
/** Minutes after which another worker takes over what this one claimed: longer than any mail may take. */
const leaseMinutes = 6;
/** Minutes to wait after each failed try; the last repeats. */
const waits = [1, 2, 5, 10, 20, 30] as const;
/** Days after which a mail counts as dead. */
const daysTried = 5;

const isWaiting = sql<boolean>`sent_at is null and dead_at is null`;

/**
 * Claims mails whose time has come. Of the mails to one reader about one inquiry only the first that is not sent can be claimed: they leave in order.
 * Two workers that ask at once get different mails: the second waits for the row and finds it claimed.
 */
export async function claimMails(db: Database, worker: string, now: Date): Promise<OutboxRow[]> {
  const at = now.toISOString();
  const until = new Date(now.getTime() + leaseMinutes * 60_000).toISOString();
  const isFree = sql<boolean>`(claimed_until is null or claimed_until < ${at})`;
  const rows = await db
    .updateTable('outbox')
    .set({ claimed_by: `${worker} ${randomUUID()}`, claimed_until: until })
    .where((where) =>
      where(
        'seq',
        'in',
        where
          .selectFrom('outbox as due')
          .select('due.seq')
          .where(sql<boolean>`due.sent_at is null and due.dead_at is null`)
          .where('due.next_at', '<=', at)
          .where(sql<boolean>`(due.claimed_until is null or due.claimed_until < ${at})`)
          .where(({ not, exists, selectFrom }) => not(exists(selectFrom('outbox as earlier').select('earlier.seq').whereRef('earlier.order_key', '=', 'due.order_key').whereRef('earlier.seq', '<', 'due.seq').where(sql<boolean>`earlier.sent_at is null and earlier.dead_at is null`))))
          .orderBy('due.next_at')
          .orderBy('due.seq')
          .limit(batch),
      ),
    )
    .where(isFree)
    .where(isWaiting)
    .returningAll()
    .execute();
  return rows.sort((a, b) => a.seq - b.seq);
}

/** The mail has left: its link's secret is forgotten. Answers `false` when its row is gone, since the inquiry was erased meanwhile. */
export async function markSent(db: Database, { seq, payload_json }: OutboxRow, now: Date): Promise<boolean> {
  const { token: _, ...payload } = JSON.parse(payload_json) as Record<string, unknown>;
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ sent_at: now.toISOString(), payload_json: JSON.stringify(payload), claimed_by: null, claimed_until: null, last_error: null })
    .where('seq', '=', seq)
    .where('sent_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n || (await db.selectFrom('outbox').select('seq').where('seq', '=', seq).executeTakeFirst()) !== undefined;
}

/** Another try later, or the end: a final refusal, or days of trying. Mails behind one that waits wait as long, so that nobody looks at them in vain. */
export async function markFailed(db: Database, { seq, order_key, attempts, created_at, claimed_by }: OutboxRow, failure: { error: string; isFinal: boolean }, now: Date): Promise<{ isDead: boolean }> {
  const isDead = failure.isFinal || now.getTime() - Date.parse(created_at) > daysTried * 86_400_000;
  const wait = waits[Math.min(attempts, waits.length - 1)] ?? 30;
  const next_at = new Date(now.getTime() + wait * 60_000).toISOString();
  await db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('outbox')
      .set({ attempts: attempts + 1, last_error: failure.error.slice(0, 500), claimed_by: null, claimed_until: null, ...(isDead ? { dead_at: now.toISOString() } : { next_at }) })
      .where('seq', '=', seq)
      .where('claimed_by', '=', claimed_by)
      .where('sent_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (isDead || numUpdatedRows === 0n) return;
    await transaction.updateTable('outbox').set({ next_at }).where('order_key', '=', order_key).where('seq', '>', seq).where('next_at', '<', next_at).where(isWaiting).execute();
  });
  return { isDead };
}

/** Id of the first mail to this reader about this inquiry; undefined for that mail itself. */
export async function threadRoot(db: Database, { order_key, id }: OutboxRow): Promise<string | undefined> {
  const first = await db.selectFrom('outbox').select('id').where('order_key', '=', order_key).orderBy('seq').limit(1).executeTakeFirst();
  return first && first.id !== id ? first.id : undefined;
}

/** Mails that were given up, newest first, for a person to look at. */
export function listDead(db: Database): Promise<Pick<OutboxRow, 'id' | 'kind' | 'recipient' | 'created_at' | 'dead_at' | 'attempts' | 'last_error'>[]> {
  return db.selectFrom('outbox').select(['id', 'kind', 'recipient', 'created_at', 'dead_at', 'attempts', 'last_error']).where('dead_at', 'is not', null).orderBy('seq', 'desc').execute();
}

/** Gives a dead mail another five days. */
export async function revive(db: Database, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('outbox').set({ dead_at: null, attempts: 0, created_at: now.toISOString(), next_at: now.toISOString() }).where('id', '=', id).where('dead_at', 'is not', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}
