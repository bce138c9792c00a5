import { withInquiries } from './inquiry-program.ts';
import { runProgram } from './program.ts';

/** Sends the mails of inquiries and clears away what is over, apart from the server; set MAIL_WORKER=off there. Several may run on one PostgreSQL. */
await runProgram(({ settings, log }) =>
  withInquiries(settings, async (service) => {
    service.startWork();
    log(settings.smtpUrl ? 'Mails are sent through SMTP_URL.' : `Mails are written to ${settings.varDir}/mail; “npm run mail” shows them.`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
    });
    return 0;
  }),
);
process.exit();
