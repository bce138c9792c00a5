import { verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { answerQuestions } from '../answer-questions.ts';
import type { ProofQuestion, VerifiedProof } from './proof-of-work.ts';

/** Verifies proofs of work in a thread of its own: they cost more than anything else that an inquiry asks of the processor, and forged ones must not cost the site. */
answerQuestions<ProofQuestion, VerifiedProof | undefined>(async ({ payload, secrets }) => {
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as Parameters<typeof verifySolution>[0];
    const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets });
    const at = challenge.parameters.data?.at;
    return verified && typeof at === 'number' && challenge.signature ? { at, signature: challenge.signature } : undefined;
  } catch {
    return undefined;
  }
});
