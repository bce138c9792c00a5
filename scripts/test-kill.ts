import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { refreshContent } from '#server/catalog/refresh-content.ts';
import { type InquiryService, openInquiryService } from '#server/inquiry-service.ts';
import { sendDue } from '#server/mail/send-due.ts';
import { ensureBuild } from './ensure-build.ts';
import { type OwnDatabase, ownDatabases } from './inquiries/databases.ts';
import { type KilledProgram, startKilled } from './inquiries/killed-program.ts';
import { type OwnMailServer, ownMailServer } from './inquiries/mail-server.ts';
import { type SampleForm, sampleForms } from './inquiries/sample-forms.ts';
import { sendForm } from './inquiries/send-form.ts';
import { refuse } from './inquiry-program.ts';
import { type OpenServer, openProgram, openServer } from './open-server.ts';
import { runProgram } from './program.ts';
import { siteFolder } from './site-folder.ts';

const buyers = 3;
const formsPerKill = 30;
/** Longest time that a process lives after it is ready, in milliseconds. */
const longestLife = 1200;
const senders = { MAIL_FROM: 'chophien@sample.example', ALLIANCE_EMAIL: 'alliance@sample.example' };

/** Kills servers and workers (kill -9) at random moments while inquiries come in, and then counts: nothing that was acknowledged may be missing, and no mail. */
await runProgram(async ({ settings, log }) => {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' } } });
  const kills = Number(values.kills);
  if (!Number.isInteger(kills) || kills < 1) return refuse(2, 'Usage: npm run test:kill -- --kills 20');
  if ((await ensureBuild(settings, log)) !== 0) return 1;
  const catalogue = takingPart(await refreshContent());
  const distDir = await siteFolder('kills', catalogue, settings);
  let isWhole = true;
  for (const place of await ownDatabases()) {
    const mail = await ownMailServer();
    // The claims of a killed worker run out after minutes: for the last round the clock is set ahead.
    let ahead = 0;
    const service = await openInquiryService({ ...settings, ...place, smtpUrl: mail.url, mailFrom: senders.MAIL_FROM, allianceEmail: senders.ALLIANCE_EMAIL, now: () => new Date(Date.now() + ahead) }, () => catalogue);
    try {
      const acknowledged = await kill(place, service, mail, catalogue, kills, distDir);
      ahead = 3_600_000;
      await sendDue(service.post, 'last');
      const problems = await count(service, mail, acknowledged);
      log(`${place.name}: ${kills} kills, ${acknowledged.size} inquiries acknowledged, ${new Set(mail.received).size} mails, ${mail.received.length - new Set(mail.received).size} of them twice with the same Message-ID: ${problems.length === 0 ? 'nothing lost' : 'FAULTS'}`);
      for (const problem of problems) log(`  ${problem}`);
      isWhole &&= problems.length === 0;
    } finally {
      await service.close();
      await mail.close();
      await place.remove();
    }
  }
  await rm(distDir, { recursive: true, force: true });
  return isWhole ? 0 : 1;
});

/** Every cooperative gets an address that the mail server of the test takes. */
function takingPart(catalogue: Catalogue): Catalogue {
  return { ...catalogue, cooperatives: catalogue.cooperatives.map((item) => ({ ...item, facts: { ...item.facts, takesPart: true, contacts: { ...item.facts.contacts, email: `${item.slug}@sample.example` } } })) };
}

/** Two servers, each with its own worker, and a worker apart. Answers the reference that each company got. */
async function kill(place: OwnDatabase, { context }: InquiryService, mail: OwnMailServer, catalogue: Catalogue, kills: number, distDir: string): Promise<Map<string, string>> {
  const environment = { CHOPHIEN_NOW: '', DIST_DIR: distDir, VAR_DIR: place.varDir, DATABASE_URL: place.databaseUrl ?? '', SMTP_URL: mail.url, ...senders, MEILI_HOST: '' };
  const servers = await Promise.all([0, 1].map(() => startKilled(() => openServer(environment))));
  const worker = await startKilled(() => openProgram('scripts/worker.ts', environment, /Mails are sent/));
  const targets = [...servers, worker];
  const forms = await sampleForms(kills * formsPerKill, catalogue, context);
  const acknowledged = new Map<string, string>();
  let isOver = false;
  const waiting = forms.values();
  const load = Promise.all(
    Array.from({ length: buyers }, async () => {
      for (const form of waiting) {
        if (isOver) return;
        acknowledged.set(form.company, await insist(form, servers));
        await pause(Math.random() * 400);
      }
    }),
  );
  for (let at = 0; at < kills; at += 1) {
    await pause(Math.random() * longestLife);
    await targets[Math.floor(Math.random() * targets.length)]?.kill();
  }
  isOver = true;
  await load;
  await Promise.all(targets.map((target) => target.end()));
  return acknowledged;
}

/** Sends the same form until somebody acknowledges it, as a browser does with a draft. */
async function insist(form: SampleForm, servers: readonly KilledProgram<OpenServer>[]): Promise<string> {
  for (;;) {
    const server = servers[Math.floor(Math.random() * servers.length)]?.now();
    const answer = server && (await sendForm(server.origin, form).catch(() => undefined));
    if (answer?.reference && answer.status === 200) return answer.reference;
    if (answer && answer.status !== 503) throw new Error(`${form.company} was answered with ${answer.status}.`);
    await pause(50);
  }
}

async function count({ context: { db } }: InquiryService, { received }: OwnMailServer, acknowledged: ReadonlyMap<string, string>): Promise<string[]> {
  const problems: string[] = [];
  const inquiries = await db.selectFrom('inquiries').select(['id', 'company', 'reference', 'review']).execute();
  for (const [company, reference] of acknowledged) if (inquiries.filter((row) => row.company === company && row.reference === reference).length !== 1) problems.push(`The inquiry ${reference} of ${company} was acknowledged and is not there.`);
  if (new Set(inquiries.map(({ company }) => company)).size !== inquiries.length) problems.push('One form became two inquiries.');
  const parts = await db
    .selectFrom('threads')
    .select(['inquiry_id', db.fn.countAll<number>().as('n')])
    .groupBy('inquiry_id')
    .execute();
  const letters = await db.selectFrom('outbox').select(['id', 'inquiry_id', 'order_key', 'sent_at', 'dead_at', 'last_error']).orderBy('seq').execute();
  for (const { id, reference } of inquiries) {
    const threads = parts.find(({ inquiry_id }) => inquiry_id === id)?.n ?? 0;
    if (threads === 0 || letters.filter(({ inquiry_id }) => inquiry_id === id).length !== threads + 1) problems.push(`The inquiry ${reference} is there by half.`);
  }
  const ids = new Set(received.map((id) => id.replace(/^<|@.*/g, '')));
  for (const { id, sent_at, last_error } of letters) if (!sent_at || !ids.has(id)) problems.push(`The mail ${id} did not arrive (${last_error ?? 'no error'}).`);
  if (ids.size !== letters.length) problems.push(`${ids.size} mails arrived, ${letters.length} were written.`);
  return problems;
}
process.exit();
