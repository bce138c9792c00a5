import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { consentTextVersion } from '#domain/inquiry/consent.ts';
import type { InquiryContext } from '#server/inquiry/inquiry-context.ts';
import { openProofsOfWork } from '#server/inquiry/proof-of-work.ts';
import { newTicket } from '#server/inquiry/tickets.ts';

/** A form as a browser sends it. */
export interface SampleForm {
  /** By which it is found again. */
  company: string;
  /** Network address of the buyer, each of their own. */
  source: string;
  entries: [string, string][];
}

/** Forms of invented buyers, three products each where there are so many, with the ticket and the proof of a browser that stood open for a minute. */
export async function sampleForms(count: number, catalogue: Catalogue, context: Pick<InquiryContext, 'secret' | 'now'>): Promise<SampleForm[]> {
  const { secret, now } = context;
  const proofs = openProofsOfWork(secret, [1, 2]);
  const opened = new Date(now().getTime() - 60_000);
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const challenge = (await proofs.newChallenge(now())) as Parameters<typeof solveChallenge>[0]['challenge'];
      const solution = await solveChallenge({ challenge, deriveKey });
      const company = `Sample buyer ${at + 1}`;
      const goods = [0, 1, 2].map((more) => catalogue.products[(at * 7 + more * 11) % catalogue.products.length]).filter((product) => product !== undefined);
      const lines = goods.flatMap(({ slug, facts }, line): [string, string][] => [
        [`lines.${line}.product`, slug],
        [`lines.${line}.quantity.value`, String(facts.minimumOrder.value)],
        [`lines.${line}.quantity.unit`, facts.minimumOrder.unit],
      ]);
      const entries: [string, string][] = [
        ['locale', 'ja'],
        ...lines,
        ['destination.market', 'japan'],
        ['destination.place', 'osaka'],
        ['incoterm', 'FOB'],
        ['documents', 'origin-certificate'],
        ['repeat', 'quarterly'],
        ['questions', 'residue-report'],
        ['message.text', '残留農薬の項目を教えてください。'],
        ['message.lang', 'ja'],
        ['buyer.company', company],
        ['buyer.country', 'JP'],
        ['buyer.role', 'importer'],
        ['buyer.email', `buyer${at + 1}@sample.example`],
        ['consent.purpose', 'on'],
        ['consent.transfer', 'on'],
        ['consent.textVersion', consentTextVersion],
        ['ticket', newTicket(secret, opened)],
        ['altcha', Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')],
      ];
      return { company, source: `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`, entries };
    }),
  );
}
