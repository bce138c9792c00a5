import type { MailFacts } from '#domain/inquiry/mail.ts';
import type { Database, OutboxRow } from '../db/tables.ts';
import { layOutMail } from './lay-out-mail.ts';
import type { MailFiles, MailTransport } from './mail-message.ts';
import { claimMails, markFailed, markSent, threadRoot } from './outbox.ts';

export interface Post {
  db: Database;
  now: () => Date;
  /** Finds the words of a mail; undefined when there is nothing left to tell. */
  compose(row: OutboxRow): Promise<MailFacts | undefined>;
  /** The mail server, where one is set. */
  smtp?: MailTransport;
  files: MailFiles;
  /** Told of what a person should know: a mail that was given up. */
  log(sentence: string): void;
}

export interface Round {
  /** How many mails left. */
  sent: number;
  /** `false` when the mail server did not let itself be talked to. */
  isReachable: boolean;
}

/** Sends what is due, until nothing is left or nobody gets through. */
export async function sendDue(post: Post, worker: string, isStopped: () => boolean = () => false): Promise<Round> {
  let sent = 0;
  while (!isStopped()) {
    const rows = await claimMails(post.db, worker, post.now());
    if (rows.length === 0) return { sent, isReachable: true };
    const outcomes = await Promise.all(rows.map((row) => sendOne(post, row)));
    sent += outcomes.filter((outcome) => outcome === 'sent').length;
    // Who cannot reach the server now will not reach it for the next mail either.
    if (outcomes.includes('unreachable')) return { sent, isReachable: false };
  }
  return { sent, isReachable: true };
}

async function sendOne(post: Post, row: OutboxRow): Promise<'sent' | 'erased' | 'failed' | 'unreachable'> {
  const { db, now, log, files } = post;
  const outcome = await handOver(post, row).catch((error: Error) => ({ sent: false, isFinal: false, isReachable: true, error: `The mail could not be written: ${error.message}` }) as const);
  if (outcome.sent) {
    if (await markSent(db, row, now())) return 'sent';
    // The erasure could not remove a file that was still being written.
    await files.takeBack({ id: row.id, createdAt: row.created_at });
    return 'erased';
  }
  const { isDead } = await markFailed(db, row, outcome, now());
  if (isDead) log(`The mail ${row.id} (${row.kind}) was given up: ${outcome.error}. “npm run mail -- dead” lists such mails.`);
  return outcome.isReachable ? 'failed' : 'unreachable';
}

async function handOver({ db, compose, smtp, files }: Post, row: OutboxRow) {
  const facts = await compose(row);
  if (!facts) return { sent: true } as const;
  const root = await threadRoot(db, row);
  const transport = smtp && !isInvalid(row.recipient) ? smtp : files;
  return transport.send({ id: row.id, createdAt: row.created_at, to: row.recipient, locale: row.locale, ...layOutMail(facts), ...(root && { threadRoot: root }) });
}

/** Addresses of invented cooperatives: nobody owns them, and nothing is ever mailed to them. */
function isInvalid(address: string): boolean {
  return address.toLowerCase().endsWith('.invalid');
}
