import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { refreshContent } from '#server/catalog/refresh-content.ts';
import { type InquiryService, openInquiryService } from '#server/inquiry-service.ts';
import { sendDue } from '#server/mail/send-due.ts';
import { type OwnDatabase, ownDatabases } from './inquiries/databases.ts';
import { type KilledProcess, startKilled } from './inquiries/killed-process.ts';
import { type OwnMailServer, ownMailServer } from './inquiries/mail-server.ts';
import { type SampleForm, sampleForms } from './inquiries/sample-forms.ts';
import { refuse } from './inquiry-program.ts';
import { root, runProgram } from './program.ts';

const buyers = 3;
const formsPerKill = 30;
/** Longest time that a process lives after it is ready, in milliseconds. */
const longestLife = 1200;

/** Kills servers and workers (kill -9) at random moments while inquiries come in, and then counts: nothing that was acknowledged may be missing, and no mail. */
await runProgram(async ({ settings, log }) => {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' } } });
  const kills = Number(values.kills);
  if (!Number.isInteger(kills) || kills < 1) return refuse(2, 'Usage: npm run test:kill -- --kills 20');
  const catalogue = takingPart(await refreshContent());
  let isWhole = true;
  for (const place of await ownDatabases()) {
    const mail = await ownMailServer();
    // The claims of a killed worker run out after minutes: for the last round the clock is set ahead.
    let ahead = 0;
    const service = await openInquiryService({ ...settings, ...place, smtpUrl: mail.url, mailFrom: 'chophien@sample.example', allianceEmail: 'alliance@sample.example', now: () => new Date(Date.now() + ahead) }, () => catalogue);
    try {
      const acknowledged = await kill(place, service, mail, catalogue, kills);
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
  return isWhole ? 0 : 1;
});

/** Every cooperative gets an address that the mail server of the test takes. */
function takingPart(catalogue: Catalogue): Catalogue {
  return { ...catalogue, cooperatives: catalogue.cooperatives.map((item) => ({ ...item, facts: { ...item.facts, takesPart: true, contacts: { ...item.facts.contacts, email: `${item.slug}@sample.example` } } })) };
}

/** Two servers and, apart from them, a worker; on SQLite one server with its own worker, and one apart. Answers the reference that each company got. */
async function kill(place: OwnDatabase, service: InquiryService, mail: OwnMailServer, catalogue: Catalogue, kills: number): Promise<Map<string, string>> {
  const file = join(place.varDir, 'catalogue.json');
  writeFileSync(file, JSON.stringify(catalogue));
  const environment = { ...process.env, CHOPHIEN_NOW: '', VAR_DIR: place.varDir, DATABASE_URL: place.databaseUrl ?? '', SMTP_URL: mail.url, MAIL_FROM: 'chophien@sample.example', ALLIANCE_EMAIL: 'alliance@sample.example', CATALOGUE_FILE: file };
  const script = join(root, 'scripts', 'inquiries', 'submit-child.ts');
  const targets = await Promise.all(['1', '1', '0'].map((worker) => startKilled(script, { ...environment, WITH_WORKER: worker })));
  const forms = await sampleForms(kills * formsPerKill, catalogue, service.context);
  const acknowledged = new Map<string, string>();
  let isOver = false;
  const waiting = forms.values();
  const load = Promise.all(
    Array.from({ length: buyers }, async () => {
      for (const form of waiting) {
        if (isOver) return;
        acknowledged.set(form.company, await insist(form, targets));
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
  await Promise.all(targets.map((target) => target.stop()));
  return acknowledged;
}

/** Sends the same form until somebody acknowledges it, as a browser does with a draft. */
async function insist({ entries, source }: SampleForm, targets: readonly KilledProcess[]): Promise<string> {
  for (;;) {
    try {
      return await (targets[Math.floor(Math.random() * targets.length)] as KilledProcess).submit(entries, source);
    } catch (error) {
      if (!/killed|channel|EPIPE|closed/i.test((error as Error).message)) throw error;
      await pause(50);
    }
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
