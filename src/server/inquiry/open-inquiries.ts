import { setTimeout } from 'node:timers/promises';
import { type Refusal, refusal } from '#domain/inquiry/error-codes.ts';
import { accepted, refused } from '#lib/result.ts';
import { downloadFile } from './download-file.ts';
import { eraseInquiry, type MailFileOf } from './erase-inquiry.ts';
import { findAccess, revokeLinks } from './find-access.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { moveThread } from './move-thread.ts';
import { quoteThread } from './quote-thread.ts';
import { readInquiry } from './read-inquiry.ts';
import { renewLink } from './renew-link.ts';
import { submitInquiry } from './submit-inquiry.ts';
import { removeDoomed } from './sweep.ts';
import { newTicket } from './tickets.ts';
import { translateFor } from './translate-for.ts';
import type { Inquiries } from './use-cases.ts';

/** Milliseconds that every request for a new link takes. */
const renewalMs = 150;

interface Rim {
  /** Called when there may be mail to send. */
  wakeWorker(): void;
  mailFileOf: MailFileOf;
}

/** The use cases on their context, as pages get them. */
export function openInquiries(context: InquiryContext, { wakeWorker, mailFileOf }: Rim): Inquiries {
  const waking = async <Value>(work: Promise<Value>): Promise<Value> => {
    const value = await work;
    wakeWorker();
    return value;
  };
  return {
    newTicket: () => newTicket(context.secret, context.now()),
    challenge: () => context.proofs.newChallenge(context.now()),
    submit: (entries, visit) => waking(submitInquiry(context, entries, visit)),
    findAccess: (token, reference, cooperative) => findAccess(context, token, reference, cooperative),
    read: (access, locale) => {
      // A page does not wait for a machine: what it translates stands there the next time.
      translateFor(context, access.inquiryId, access.threadId, locale).catch((error: Error) => process.stderr.write(`A text could not be translated: ${error.message}\n`));
      return readInquiry(context, access, locale);
    },
    move: (access, cooperative, move, entries, locale) => waking(moveThread(context, access, cooperative, move, entries, locale)),
    quote: (access, entries, files, locale) => waking(quoteThread(context, access, entries, files, locale)),
    download: (access, file) => downloadFile(context, access, file),
    // It takes as long whether there is such a reference or not.
    renewLink: async (request, visit) => void (await Promise.all([waking(renewLink(context, request, visit)), setTimeout(renewalMs)])),
    revoke: (access) => revokeLinks(context, access),
    erase: async (access) => {
      if (access.role !== 'buyer') return refused<Refusal>(refusal('inquiry.move_not_allowed'));
      await waking(eraseInquiry(context, mailFileOf, access.inquiryId, 'buyer'));
      await removeDoomed(context);
      return accepted(undefined);
    },
  };
}
