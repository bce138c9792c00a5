import { relative } from 'node:path';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { nextMarketDay } from '#domain/market-day/market-day.ts';
import { addDays, type CalendarDate } from '#lib/calendar-date.ts';
import { remember } from '#lib/remember.ts';
import { migrate } from './db/migrate.ts';
import { databaseKind, openDatabase } from './db/open-database.ts';
import { composeMail } from './inquiry/compose-mail.ts';
import type { MailFileOf } from './inquiry/erase-inquiry.ts';
import type { InquiryContext } from './inquiry/inquiry-context.ts';
import { openInquiries } from './inquiry/open-inquiries.ts';
import { openProofsOfWork } from './inquiry/proof-of-work.ts';
import { openSecret } from './inquiry/secret.ts';
import { sweep } from './inquiry/sweep.ts';
import { libreTranslate } from './inquiry/translate-text.ts';
import type { Inquiries } from './inquiry/use-cases.ts';
import { fileTransport, mailFile } from './mail/file-transport.ts';
import type { Post } from './mail/send-due.ts';
import { smtpTransport } from './mail/smtp-transport.ts';
import { startWorker, type Worker } from './mail/start-worker.ts';
import { sweepMailFiles } from './mail/sweep-mail-files.ts';
import { lunarMonths } from './market-day/lunar-months.ts';
import type { Settings } from './settings.ts';

/** Settings that inquiries and their mail read. */
export type InquirySettings = Pick<Settings, 'varDir' | 'siteUrl' | 'databaseUrl' | 'smtpUrl' | 'mailFrom' | 'allianceEmail' | 'translateUrl' | 'retentionMonths' | 'now'> & {
  /** Tries that a proof of work takes, at least and at most; the usual ones take a telephone a second. */
  proofEffort?: readonly [number, number];
};

/** Inquiries, open for pages and programs: one for a process, whatever builds come and go. */
export interface InquiryService {
  inquiries: Inquiries;
  context: InquiryContext;
  post: Post;
  mailFileOf: MailFileOf;
  /** Sends mails and clears away what is over, for as long as this process runs. */
  startWork(): void;
  close(): Promise<void>;
}

/** The lunar calendar of a day is reckoned once. */
const answerBy: InquiryContext['answerBy'] = remember((day: CalendarDate) => nextMarketDay(day, lunarMonths(day, 40)) ?? { date: addDays(day, 5), lunar: { day: 0, month: 0 } });

/** Milliseconds between two sweeps. */
const sweepMs = 3_600_000;

/** Opens the database, brings its tables up to date and builds the use cases on it. */
export async function openInquiryService(settings: InquirySettings, catalogue: () => Catalogue, log: (sentence: string) => void = (sentence) => void process.stderr.write(`${sentence}\n`)): Promise<InquiryService> {
  const { varDir, now } = settings;
  const db = openDatabase(settings);
  await migrate(db, databaseKind(settings));
  const secret = await openSecret(db);
  const context: InquiryContext = {
    db,
    secret,
    proofs: openProofsOfWork(secret, settings.proofEffort),
    now,
    catalogue,
    answerBy,
    varDir,
    siteUrl: settings.siteUrl,
    allianceEmail: settings.allianceEmail,
    retentionMonths: settings.retentionMonths,
    ...(settings.translateUrl && { translate: libreTranslate(settings.translateUrl) }),
  };
  const sender = { address: settings.mailFrom, replyTo: settings.allianceEmail };
  const post: Post = { db, now, compose: (row) => composeMail(context, row), files: fileTransport(varDir, sender, now), ...(settings.smtpUrl && { smtp: smtpTransport(settings.smtpUrl, sender, now) }), log };
  const mailFileOf: MailFileOf = (mail) => relative(varDir, mailFile(varDir, mail));
  let worker: Worker | undefined;
  let sweeping: NodeJS.Timeout | undefined;
  const clear = () =>
    void sweep(context, mailFileOf)
      .then(() => sweepMailFiles(db, varDir, now()))
      .catch((error: Error) => log(`What is over could not be cleared away just now: ${error.message}`));
  return {
    inquiries: openInquiries(context, { wakeWorker: () => worker?.wake(), mailFileOf }),
    context,
    post,
    mailFileOf,
    startWork: () => {
      worker ??= startWorker(post);
      sweeping ??= setInterval(clear, sweepMs);
      clear();
    },
    close: async () => {
      clearInterval(sweeping);
      await worker?.stop();
      await post.smtp?.close();
      await context.proofs.close();
      await db.destroy();
    },
  };
}
