import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { paths } from '#i18n/paths.ts';
import { ask } from '../bench/ask.ts';
import { percentile } from '../bench/percentile.ts';
import { openMeasuredSite } from '../measured-site.ts';
import type { OwnDatabase } from './databases.ts';

const readers = 50;
/** Milliseconds between two pages of a reader. */
const everyMs = 1000;
const seconds = 8;
const rounds = 3;

export interface PagesReport {
  /** Longest wait of 99 pages in 100, in milliseconds: while mails lie still, and while a worker tries a mail server that refuses. */
  atRest: number;
  whileDown: number;
  failed: number;
}

/** Reads pages on demand while thousands of mails wait for a server that refuses, and while nobody looks after them; in turns, and the median of each counts. */
export async function pagesWhileMailIsDown({ varDir, databaseUrl = '' }: OwnDatabase): Promise<PagesReport> {
  const times: Record<'atRest' | 'whileDown', number[]> = { atRest: [], whileDown: [] };
  let failed = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const [name, mail] of [
      ['atRest', { MAIL_WORKER: 'off' }],
      ['whileDown', { MAIL_WORKER: 'on', SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'chophien@sample.example', ALLIANCE_EMAIL: 'alliance@sample.example' }],
    ] as const) {
      const site = await openMeasuredSite({ VAR_DIR: varDir, DATABASE_URL: databaseUrl, CHOPHIEN_NOW: '', MEILI_HOST: '', ...mail });
      const read = await readPages(site.origin);
      await site.close();
      times[name].push(percentile(read.times, 0.99));
      failed += read.failed;
    }
  const median = (values: number[]) =>
    percentile(
      values.toSorted((a, b) => a - b),
      0.5,
    );
  return { atRest: median(times.atRest), whileDown: median(times.whileDown), failed };
}

async function readPages(origin: string): Promise<{ times: number[]; failed: number }> {
  const addresses = [paths.inquiryForm('ja', ['dried-star-anise-special']), paths.search('ja', new URLSearchParams({ q: '八角' })), paths.product('ja', 'dried-star-anise-special')];
  const times: number[] = [];
  let failed = 0;
  const read = async (reader: number, until: number, isCounted: boolean) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await pause((everyMs / readers) * reader);
    for (let page = reader; performance.now() < until; page += 1) {
      const asked = performance.now();
      const status = await ask(origin + addresses[page % addresses.length], agent);
      const ms = performance.now() - asked;
      if (isCounted) times.push(ms);
      if (status !== 200) failed += 1;
      await pause(Math.max(0, everyMs - ms));
    }
    agent.destroy();
  };
  // Two seconds to warm up, then the measurement.
  for (const [length, isCounted] of [
    [2, false],
    [seconds, true],
  ] as const) {
    const until = performance.now() + length * 1000;
    await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader, until, isCounted)));
  }
  return { times: times.sort((a, b) => a - b), failed };
}
