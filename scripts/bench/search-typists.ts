import { rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Settings } from '#server/settings.ts';
import { openMeasuredSite } from '../measured-site.ts';
import { siteFolder } from '../site-folder.ts';
import { ask } from './ask.ts';
import { percentile } from './percentile.ts';
import type { SearchedCatalogue } from './search-catalogue.ts';

const typists = 50;
/** Milliseconds between two keys of a fast typist: five keys a second, unevenly. */
const pause = { least: 120, most: 280 };
const keysEach = 120;

export interface TypistsReport {
  answers: number;
  failed: number;
  perSecond: number;
  p50: number;
  p99: number;
  worst: number;
}

/** Serves a catalogue with its index as `npm start` does. */
export async function withSiteOn<Value>({ catalogue, index }: SearchedCatalogue, scratch: string, settings: Settings, use: (origin: string) => Promise<Value>): Promise<Value> {
  const folder = await siteFolder('typists', catalogue, settings, index);
  const site = await openMeasuredSite({ DIST_DIR: folder, VAR_DIR: join(scratch, 'var'), MEILI_HOST: '' });
  try {
    return await use(site.origin);
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Fifty connections that type at once, each its own words, one question a key. `rests` is false for fingers that never rest: the next key comes with the answer. */
export async function typeAtOnce(origin: string, words: readonly { q: string; locale: string }[], rests: boolean): Promise<TypistsReport> {
  const times: number[] = [];
  let failed = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: typists }, async (_, typist) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const rest = restsOf(typist);
      if (rests) await pauseFor(rest());
      for (const address of keystrokes(words, typist)) {
        const pressed = performance.now();
        const status = await ask(origin + address, agent);
        const ms = performance.now() - pressed;
        times.push(ms);
        if (status !== 200) failed += 1;
        if (rests) await pauseFor(Math.max(0, rest() - ms));
      }
      agent.destroy();
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return { answers: times.length, failed, perSecond: times.length / seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99), worst: times.at(-1) ?? 0 };
}

function* keystrokes(words: readonly { q: string; locale: string }[], typist: number): Generator<string> {
  let pressed = 0;
  for (let at = typist * 7; pressed < keysEach; at += 1) {
    const { q, locale } = words[at % words.length] ?? { q: '', locale: 'en' };
    const letters = [...q];
    for (let typed = 1; typed <= letters.length && pressed < keysEach; typed += 1, pressed += 1) yield `/api/search?${new URLSearchParams({ locale, q: letters.slice(0, typed).join('') })}`;
  }
}

/** Uneven and the same in every run. */
function restsOf(typist: number): () => number {
  let state = typist * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return pause.least + (state / 2 ** 32) * (pause.most - pause.least);
  };
}
