import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../db/tables.ts';

/** What only the servers of this site know; they share it through the database. */
export interface Secret {
  /** Keyed digest of a text for one purpose; digests of different purposes say nothing of each other. */
  sign(purpose: string, text: string): string;
  verify(purpose: string, text: string, signature: string): boolean;
}

/** Reads the secret, and makes it where there is none yet: of several servers that start at once, one makes it. */
export async function openSecret(db: Database): Promise<Secret> {
  await db
    .insertInto('secrets')
    .values({ name: 'inquiry', value: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db.selectFrom('secrets').select('value').where('name', '=', 'inquiry').executeTakeFirstOrThrow();
  const sign = (purpose: string, text: string) => createHmac('sha256', value).update(`${purpose}\n${text}`).digest('base64url');
  return {
    sign,
    verify: (purpose, text, signature) => {
      const [expected, given] = [Buffer.from(sign(purpose, text)), Buffer.from(signature)];
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}

/** Digest that needs no key: of a token, which is chance itself, or of content. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
