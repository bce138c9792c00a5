import { createTransport } from 'nodemailer';
import { buildMime } from './build-mime.ts';
import type { MailTransport, Sender, SendOutcome } from './mail-message.ts';

interface Patience {
  connectMs: number;
  silenceMs: number;
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** Hands mails to a mail server, a connection each: what breaks then breaks one mail. */
export function smtpTransport(smtpUrl: string, sender: Sender, now: () => Date, { connectMs, silenceMs }: Patience = { connectMs: 20_000, silenceMs: 60_000 }): MailTransport {
  const transporter = createTransport({ url: smtpUrl, connectionTimeout: connectMs, greetingTimeout: connectMs, socketTimeout: silenceMs });
  return {
    send: async (message) => {
      const raw = await buildMime(message, sender, now());
      return transporter.sendMail({ envelope: { from: sender.address, to: [message.to] }, raw }).then(() => ({ sent: true }) as const, outcomeOf);
    },
    close: async () => transporter.close(),
  };
}

/** A server that says 5xx about this address or this mail means it; whatever else goes wrong may be over soon. */
function outcomeOf(error: SmtpError): SendOutcome {
  const aboutMail = /^(?:RCPT|DATA|MAIL)/.test(error.command ?? '');
  const isFinal = aboutMail && error.command !== 'MAIL FROM' && (error.responseCode ?? 0) >= 500;
  return { sent: false, isFinal, isReachable: aboutMail && error.responseCode !== undefined, error: [error.responseCode, error.command, error.code, error.message].filter((part) => part !== undefined && part !== null).join(' ') };
}
