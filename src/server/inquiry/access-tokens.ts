import { randomBytes } from 'node:crypto';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import type { AccessTokenRow, Connection } from '../db/tables.ts';
import { digestOf } from './secret.ts';

/** Days that a link works; a new one comes by mail. */
const daysValid = 90;

export interface Minted {
  /** Goes into a link or a cookie; it is kept nowhere. */
  token: string;
  row: AccessTokenRow;
}

/** Makes a token for one reader. The database learns its digest only. */
export function mintToken(of: Pick<AccessTokenRow, 'role' | 'inquiry_id' | 'thread_id'>, now: Date): Minted {
  const token = randomBytes(32).toString('base64url');
  return { token, row: { hash: digestOf(token), ...of, created_at: now.toISOString(), expires_at: endOf(now).toISOString(), revoked_at: null } };
}

/** The last day of a mail's link, as a reader writes it; empty where it has none. */
export async function linkEnd(db: Connection, token: string | undefined, locale: Locale): Promise<string> {
  if (token === undefined) return '';
  const found = await db.selectFrom('access_tokens').select('expires_at').where('hash', '=', digestOf(token)).executeTakeFirst();
  return found ? formatter(locale).date(vietnamDate(new Date(found.expires_at))) : '';
}

function endOf(now: Date): Date {
  return new Date(now.getTime() + daysValid * 86_400_000);
}
