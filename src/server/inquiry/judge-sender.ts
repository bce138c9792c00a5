import { type Refusal, refusal } from '#domain/inquiry/error-codes.ts';
import type { FormValues } from '#domain/inquiry/form-values.ts';
import type { Inquiry } from '#domain/inquiry/inquiry.schema.ts';
import { limits } from '#domain/inquiry/limits.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { type Proof, readProof } from './proof-of-work.ts';

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
export async function judgeForm({ values, openedAt }: Sender, { secret, now }: InquiryContext): Promise<Judgement | Refusal> {
  const payload = values.altcha?.at(-1);
  const isHasty = !openedAt || now().getTime() - openedAt.getTime() < limits.leastSeconds * 1000;
  const isTrapped = values.website?.some((value) => value !== '') ?? false;
  if (!payload) return { needsReview: true };
  const proof = await readProof(secret, payload, now());
  return typeof proof === 'string' ? refusal(proof) : { needsReview: isHasty || isTrapped, proof };
}

/** Keys by which the inquiries of a day are counted. */
export function limitKeys({ buyer }: Inquiry, source: string, { secret, now }: InquiryContext) {
  const company = buyer.company
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,()（）]/g, '');
  // A network address is a person's: its key is good for one day, and then says nothing.
  return { email: buyer.email, companyKey: secret.sign('company', company), sourceKey: secret.sign('source', `${now().toISOString().slice(0, 10)} ${source}`) };
}

/** A refusal when one address, company or network sent more in a day than a buyer does. */
export async function refuseTooMany(keys: ReturnType<typeof limitKeys>, { db, now }: InquiryContext): Promise<Refusal | undefined> {
  const since = new Date(now().getTime() - 86_400_000).toISOString();
  const count = (column: 'email' | 'company_key' | 'source_key', value: string) => db.selectFrom('inquiries').select(db.fn.countAll<number>().as('n')).where(column, '=', value).where('sent_at', '>', since);
  const { email, company, source } = await db.selectNoFrom([count('email', keys.email).as('email'), count('company_key', keys.companyKey).as('company'), count('source_key', keys.sourceKey).as('source')]).executeTakeFirstOrThrow();
  const { perDay } = limits;
  const isOver = (email ?? 0) >= perDay.email || (company ?? 0) >= perDay.company || (source ?? 0) >= perDay.source;
  return isOver ? refusal('inquiry.rate_limited', { waitMinutes: 24 * 60 }) : undefined;
}
