import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../write-durably.ts';
import { buildMime } from './build-mime.ts';
import type { MailFiles, MailMessage, Sender } from './mail-message.ts';

/** Folder of the mails that were written to files. */
export function mailFolder(varDir: string): string {
  return join(varDir, 'mail');
}

/** File of a mail: the same for every try, so that a repeat takes the place of the first. */
export function mailFile(varDir: string, { id, createdAt }: Pick<MailMessage, 'id' | 'createdAt'>): string {
  return join(mailFolder(varDir), `${createdAt.replace(/[-:]/g, '').replace('.', '-')}-${id}.eml`);
}

/** Id of the mail in a file; undefined for a half that was never put in its place. */
export function mailIdOf(name: string): string | undefined {
  return /([0-9a-f-]{36})\.eml$/.exec(name)?.[1];
}

/** Writes mails to files: where no mail server is set, and for addresses that end in `.invalid`, which are never mailed. */
export function fileTransport(varDir: string, sender: Sender, now: () => Date): MailFiles {
  return {
    send: async (message) => {
      await writeDurably(mailFile(varDir, message), await buildMime(message, sender, now()));
      return { sent: true };
    },
    takeBack: (mail) => rm(mailFile(varDir, mail), { force: true }),
    close: async () => {},
  };
}
