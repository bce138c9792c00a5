import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { RefusalCode } from '#domain/inquiry/error-codes.ts';
import { digestOf, type Secret } from './secret.ts';

/** Minutes within which a task must come back. The widget sets itself a new one when a form stood open for longer. */
const minutesValid = 60;
const cost = 2000;
/** Tries that a browser needs, at least and at most: about a second of a telephone's time. */
const usualEffort: readonly [number, number] = [1000, 3000];

const known = new WeakMap<Secret, { hmacSignatureSecret: string; hmacKeySignatureSecret: string }>();

function secretsOf(secret: Secret) {
  const secrets = known.get(secret) ?? { hmacSignatureSecret: secret.sign('altcha', 'challenge'), hmacKeySignatureSecret: secret.sign('altcha', 'key') };
  known.set(secret, secrets);
  return secrets;
}

/** A task for a browser. The moment it was set is signed with it; the library's own expiry would read another clock. */
export function newChallenge(secret: Secret, now: Date, effort: readonly [number, number] = usualEffort): Promise<object> {
  return createChallenge({ algorithm: 'PBKDF2/SHA-256', cost, counter: randomInt(...effort), deriveKey, data: { at: now.getTime() }, ...secretsOf(secret) });
}

export interface Proof {
  /** By which a second use is known. */
  digest: string;
  expiresAt: Date;
}

/** Judges what the widget sent. Whether it was used before, the transaction that uses it finds out. */
export async function readProof(secret: Secret, payload: string, now: Date): Promise<Proof | RefusalCode> {
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as Parameters<typeof verifySolution>[0];
    const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(secret) });
    const at = challenge.parameters.data?.at;
    if (!verified || typeof at !== 'number' || !challenge.signature) return 'inquiry.proof_invalid';
    const expiresAt = new Date(at + minutesValid * 60_000);
    return expiresAt <= now ? 'inquiry.proof_expired' : { digest: digestOf(challenge.signature), expiresAt };
  } catch {
    return 'inquiry.proof_invalid';
  }
}
