import { createChallenge, randomInt } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { RefusalCode } from '#domain/inquiry/error-codes.ts';
import { openThread, type Thread } from '../open-thread.ts';
import { digestOf, type Secret } from './secret.ts';

/** Minutes within which a task must come back. The widget sets itself a new one when a form stood open for longer. */
const minutesValid = 60;
const cost = 2000;
/** Tries that a browser needs, at least and at most: about a second of a telephone's time. */
const usualEffort: readonly [number, number] = [1000, 3000];

interface Secrets {
  hmacSignatureSecret: string;
  hmacKeySignatureSecret: string;
}

/** What the widget sent, for `proof-thread.ts` to verify. */
export interface ProofQuestion {
  payload: string;
  secrets: Secrets;
}

/** A task that was solved: when it was set, and its own signature. */
export interface VerifiedProof {
  at: number;
  signature: string;
}

export interface Proof {
  /** By which a second use is known. */
  digest: string;
  expiresAt: Date;
}

/** Tasks for browsers, and what comes back. */
export interface ProofsOfWork {
  /** A task for a browser. The moment it was set is signed with it; the library's own expiry would read another clock. */
  newChallenge(now: Date): Promise<object>;
  /** Judges what the widget sent. Whether it was used before, the transaction that uses it finds out. */
  read(payload: string, now: Date): Promise<Proof | RefusalCode>;
  close(): Promise<void>;
}

/** Its thread starts with the first proof. */
export function openProofsOfWork(secret: Secret, effort: readonly [number, number] = usualEffort): ProofsOfWork {
  const secrets: Secrets = { hmacSignatureSecret: secret.sign('altcha', 'challenge'), hmacKeySignatureSecret: secret.sign('altcha', 'key') };
  let thread: Thread<ProofQuestion, VerifiedProof | undefined> | undefined;
  return {
    newChallenge: (now) => createChallenge({ algorithm: 'PBKDF2/SHA-256', cost, counter: randomInt(...effort), deriveKey, data: { at: now.getTime() }, ...secrets }),
    read: async (payload, now) => {
      thread ??= openThread(new URL('./proof-thread.ts', import.meta.url), 'verifies proofs of work');
      const asked = thread;
      const proof = await asked.ask({ payload, secrets }).catch((error: unknown) => {
        // The next inquiry gets a new thread; one that has been opened meanwhile stays.
        if (thread === asked) thread = undefined;
        throw error;
      });
      if (!proof) return 'inquiry.proof_invalid';
      const expiresAt = new Date(proof.at + minutesValid * 60_000);
      return expiresAt <= now ? 'inquiry.proof_expired' : { digest: digestOf(proof.signature), expiresAt };
    },
    close: async () => thread?.close(),
  };
}
