import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { refreshContent } from '#server/catalog/refresh-content.ts';
import { type InquiryService, openInquiryService } from '#server/inquiry-service.ts';
import { percentile } from './bench/percentile.ts';
import { ensureBuild } from './ensure-build.ts';
import { type OwnDatabase, ownDatabases } from './inquiries/databases.ts';
import { pagesWhileMailIsDown } from './inquiries/pages-while-mail-is-down.ts';
import { type SampleForm, sampleForms } from './inquiries/sample-forms.ts';
import { sendForm } from './inquiries/send-form.ts';
import { openMeasuredSite } from './measured-site.ts';
import { runProgram } from './program.ts';

const connections = 50;
/** Inquiries that a server takes before it is measured: the first of a new process wait for its code to be loaded. */
const warmUp = 300;
/** What the site promises of the embedded database. */
const targets = { perSecond: 300, p99: 250 };

interface Rate {
  perSecond: number;
  p50: number;
  p99: number;
  /** Processor time of one, in milliseconds, of the process that does the work: it says the same on a busy machine. */
  cpu: number;
}

/** Inquiries a second, each on disk before its answer, from so many buyers at once; and beside it how many rows a second the database takes that way. */
await runProgram(async ({ settings, log }) => {
  const { values } = parseArgs({ options: { count: { type: 'string', default: '3000' } } });
  const count = Number(values.count);
  if ((await ensureBuild(settings, log)) !== 0) return 1;
  const catalogue = await refreshContent();
  log(`${count} inquiries of three lines from ${connections} buyers at once, ${cpus().length} cores (${cpus()[0]?.model.trim()})`);
  let isReached = true;
  // Temporary folders are often in memory, where waiting for the disk costs nothing: the databases lie where the site keeps its own.
  for (const place of await ownDatabases(ensured(settings.cacheDir))) {
    const service = await openInquiryService({ ...settings, ...place, allianceEmail: 'alliance@sample.invalid' }, () => catalogue);
    try {
      const accepted = await acceptAll(place, await sampleForms(warmUp + count, catalogue, service.context));
      const bare = await insertAll(service, count);
      log(`${place.name}: ${say(accepted)} accepted; ${say(bare)} bare inserts`);
      const { atRest, whileDown, failed } = await pagesWhileMailIsDown(place);
      log(`  pages while ${count * 4} mails wait: p99 ${atRest.toFixed(1)} ms at rest, ${whileDown.toFixed(1)} ms while a worker tries a mail server that refuses (${((whileDown / atRest - 1) * 100).toFixed(0)}%), ${failed} failed`);
      if (!place.databaseUrl) isReached = accepted.perSecond >= targets.perSecond && accepted.p99 <= targets.p99;
    } finally {
      await close(service, place);
    }
  }
  if (!isReached) log(`Promised are ${targets.perSecond}/s and p99 of ${targets.p99} ms on the embedded database.`);
  return isReached ? 0 : 1;
});

/** Over HTTP, by the server of `npm start` in a process of its own; the buyers share the machine with it. Its mails wait for a worker. */
async function acceptAll(place: OwnDatabase, forms: SampleForm[]): Promise<Rate> {
  const site = await openMeasuredSite({ VAR_DIR: place.varDir, DATABASE_URL: place.databaseUrl ?? '', MAIL_WORKER: 'off', CHOPHIEN_NOW: '', MEILI_HOST: '' });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  try {
    const send = async (form: SampleForm) => {
      const { status, reference } = await sendForm(site.origin, form, agent);
      if (status !== 200 || !reference) throw new Error(`${form.company} was answered with ${status}.`);
    };
    await measured(forms.slice(0, warmUp), send);
    const before = cpuSeconds(site.pid);
    const rate = await measured(forms.slice(warmUp), send);
    return { ...rate, cpu: ((cpuSeconds(site.pid) - before) * 1000) / (forms.length - warmUp) };
  } finally {
    agent.destroy();
    await site.close();
  }
}

/** Processor time that a process has used, where the system tells (Linux). */
function cpuSeconds(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** One row, one transaction: what the disk allows. */
function insertAll({ context: { db } }: InquiryService, count: number): Promise<Rate> {
  return measured(
    Array.from({ length: count }, (_, at) => at),
    async (at) =>
      void (await db
        .insertInto('day_counts')
        .values({ key: `bare ${at}`, day: '2026-01-01', count: 1 })
        .execute()),
  );
}

async function measured<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<Rate> {
  const waiting = items.values();
  const times: number[] = [];
  const started = performance.now();
  const spent = process.cpuUsage();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const item of waiting) {
        const begun = performance.now();
        await work(item);
        times.push(performance.now() - begun);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(spent);
  times.sort((a, b) => a - b);
  return { perSecond: items.length / seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99), cpu: (user + system) / 1000 / items.length };
}

function say({ perSecond, p50, p99, cpu }: Rate): string {
  return `${Math.round(perSecond)}/s (p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${cpu.toFixed(2)} ms of processor each)`;
}

async function close(service: InquiryService, place: OwnDatabase): Promise<void> {
  await service.close();
  await place.remove();
}

function ensured(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}
