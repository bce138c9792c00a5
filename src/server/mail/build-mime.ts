import MailComposer from 'nodemailer/lib/mail-composer';
import { isLocale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import type { MailMessage, Sender } from './mail-message.ts';

/** The `Message-ID` of an outbox row, always the same. */
export function messageId(id: string, { address }: Sender): string {
  return `<${id}@${address.slice(address.lastIndexOf('@') + 1)}>`;
}

/** A mail as bytes, text and HTML. Line breaks in names and subjects cannot come so far; nodemailer folds them all the same. */
export function buildMime(message: MailMessage, sender: Sender, date: Date): Promise<Buffer> {
  const { to, subject, text, html, threadRoot } = message;
  const root = threadRoot && messageId(threadRoot, sender);
  const composer = new MailComposer({
    from: { name: translator(isLocale(message.locale) ? message.locale : 'vi')('mail.from_name'), address: sender.address },
    replyTo: sender.replyTo,
    to: { name: '', address: to },
    subject,
    text,
    html,
    date,
    messageId: messageId(message.id, sender),
    ...(root && { inReplyTo: root, references: root }),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.locale },
    textEncoding: 'base64',
  });
  return composer.compile().build();
}
