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
/** A new process is slow while its code runs for the first time. */
const warmUpSeconds = 6;
const seconds = 15;
const rounds = 4;

export interface PagesReport {
  /** Longest wait of 99 pages in 100, in milliseconds: while mails lie still, and while a worker tries a mail server that refuses. */
  atRest: number;
  whileDown: number;
  failed: number;
}

/** Reads pages on demand while thousands of mails wait for a server that refuses, and while nobody looks after them; in turns, for the machine has its moods. */
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
      times[name].push(...read.times);
      failed += read.failed;
    }
  const p99 = (values: number[]) =>
    percentile(
      values.toSorted((a, b) => a - b),
      0.99,
    );
  return { atRest: p99(times.atRest), whileDown: p99(times.whileDown), failed };
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
  for (const [length, isCounted] of [
    [warmUpSeconds, false],
    [seconds, true],
  ] as const) {
    const until = performance.now() + length * 1000;
    await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader, until, isCounted)));
  }
  return { times, failed };
}
