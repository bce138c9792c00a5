import { join } from 'node:path';
import { writeDurably } from '../write-durably.ts';
import { buildMime } from './build-mime.ts';
import type { MailMessage, MailTransport, Sender } from './mail-message.ts';

/** Folder of the mails that were written to files. */
export function mailFolder(varDir: string): string {
  return join(varDir, 'mail');
}

/** File of a mail: the same for every try, so that a repeat takes the place of the first. */
export function mailFile(varDir: string, { id, createdAt }: Pick<MailMessage, 'id' | 'createdAt'>): string {
  return join(mailFolder(varDir), `${createdAt.replace(/[-:]/g, '').replace('.', '-')}-${id}.eml`);
}

/** Writes mails to files: where no mail server is set, and for addresses that end in `.invalid`, which are never mailed. */
export function fileTransport(varDir: string, sender: Sender, now: () => Date): MailTransport {
  return {
    send: async (message) => {
      await writeDurably(mailFile(varDir, message), await buildMime(message, sender, now()));
      return { sent: true };
    },
    close: async () => {},
  };
}
