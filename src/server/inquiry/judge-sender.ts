import { type Refusal, refusal } from '#domain/inquiry/error-codes.ts';
import type { FormValues } from '#domain/inquiry/form-values.ts';
import type { Inquiry } from '#domain/inquiry/inquiry.schema.ts';
import { limits } from '#domain/inquiry/limits.ts';
import type { Counted } from './day-counts.ts';
import type { InquiryContext } from './inquiry-context.ts';
import type { Proof } from './proof-of-work.ts';

/** What a form says of who sent it. */
export interface Judgement {
  /** `true` when a person of the Alliance shall look first: no proof of work (no JavaScript), a filled honeypot, or a form filled in faster than a person can. */
  needsReview: boolean;
  proof?: Proof;
}

interface Sender {
  values: FormValues;
  openedAt: Date | undefined;
}

/** A wrong proof is refused, since a new one costs a second; a missing one is no wall. */
export async function judgeForm({ values, openedAt }: Sender, { proofs, now }: InquiryContext): Promise<Judgement | Refusal> {
  const payload = values.altcha?.at(-1);
  const isHasty = !openedAt || now().getTime() - openedAt.getTime() < limits.leastSeconds * 1000;
  const isTrapped = values.website?.some((value) => value !== '') ?? false;
  if (!payload) return { needsReview: true };
  const proof = await proofs.read(payload, now());
  return typeof proof === 'string' ? refusal(proof) : { needsReview: isHasty || isTrapped, proof };
}

/** What of an inquiry is counted: how many come in a day from one mail address, one company, one network. */
export function countedOf({ buyer }: Inquiry, source: string): Counted[] {
  const company = buyer.company
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,()（）]/g, '');
  const { perDay } = limits;
  return [
    { what: `email ${buyer.email}`, most: perDay.email },
    { what: `company ${company}`, most: perDay.company },
    { what: `source ${source}`, most: perDay.source },
  ];
}
