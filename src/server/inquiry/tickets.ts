import { randomUUID } from 'node:crypto';
import type { FormValues } from '#domain/inquiry/form-values.ts';
import type { InquiryContext } from './inquiry-context.ts';
import type { Secret } from './secret.ts';

const purpose = 'form ticket';
/** Old enough for a draft that waited on a device for its connection. */
const daysValid = 60;

/** A ticket goes into a form as a hidden field and comes back with it: a repeat is known by it, and so is the time the form was open. */
export function newTicket(secret: Secret, now: Date): string {
  const body = `${randomUUID()}.${now.getTime().toString(36)}`;
  return `${body}.${secret.sign(purpose, body)}`;
}

/** The id of a ticket and the moment it was given out; undefined for what is none of ours. */
export function readTicket(secret: Secret, ticket: string | undefined, now: Date): { id: string; openedAt: Date } | undefined {
  const [id = '', time = '', signature = ''] = (ticket ?? '').split('.');
  if (!secret.verify(purpose, `${id}.${time}`, signature)) return undefined;
  const openedAt = new Date(Number.parseInt(time, 36));
  return now.getTime() - openedAt.getTime() > daysValid * 86_400_000 ? undefined : { id, openedAt };
}

/** A form of a thread as it is known again: by its ticket, and by what it said. */
export interface SentForm {
  ticket: string;
  digest: string;
}

/** The form behind some values; undefined without a ticket of ours. */
export function formOf({ secret, now }: Pick<InquiryContext, 'secret' | 'now'>, values: FormValues, digest: string): SentForm | undefined {
  const ticket = readTicket(secret, values.ticket?.at(-1), now())?.id;
  return ticket === undefined ? undefined : { ticket, digest };
}
