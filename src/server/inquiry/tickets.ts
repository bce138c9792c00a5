import { randomUUID } from 'node:crypto';
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
