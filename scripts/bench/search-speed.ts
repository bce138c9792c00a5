import { readFileSync } from 'node:fs';
import type { SearchQuery } from '#domain/search/search-query.ts';
import { openEmbedded } from '#server/search/open-embedded.ts';
import { percentile } from './percentile.ts';

/** What one process measures of an index: run as `node search-speed.ts INDEX QUERIES DAY`, so that nothing else is in its memory. */
export interface SpeedReport {
  documents: number;
  keystrokes: number;
  /** Keystrokes that the engine had asked itself before. */
  remembered: number;
  openMs: number;
  /** Time in the engine, of what it did not remember. */
  p50: number;
  p95: number;
  p99: number;
  worst: { ms: number; text: string; locale: string };
  /** From asking the thread to having the answer. */
  throughThreadP50: number;
  throughThreadP99: number;
  /** Growth of anonymous memory from before the engine was opened to after the last keystroke, in MB. */
  anonMb: number;
}

async function measure(path: string, queries: readonly SearchQuery[], today: string): Promise<SpeedReport> {
  const before = anonymousMb();
  const started = performance.now();
  // As the server opens it: it warms itself up beside the first questions.
  const engine = openEmbedded(path, today);
  const documents = await engine.documents();
  const openMs = performance.now() - started;
  const inEngine: { ms: number; query: SearchQuery }[] = [];
  const through: number[] = [];
  for (const query of queries) {
    const asked = performance.now();
    const { ms } = await engine.search(query, today);
    through.push(performance.now() - asked);
    // What it remembers costs nothing and must not flatter the rest.
    if (ms > 0) inEngine.push({ ms, query });
  }
  const anonMb = anonymousMb() - before;
  await engine.close();
  inEngine.sort((a, b) => a.ms - b.ms);
  through.sort((a, b) => a - b);
  const times = inEngine.map(({ ms }) => ms);
  const last = inEngine.at(-1);
  return {
    documents,
    keystrokes: queries.length,
    remembered: queries.length - inEngine.length,
    openMs,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    worst: { ms: last?.ms ?? 0, text: last?.query.text ?? '', locale: last?.query.locale ?? '' },
    throughThreadP50: percentile(through, 0.5),
    throughThreadP99: percentile(through, 0.99),
    anonMb,
  };
}

function anonymousMb(): number {
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
}

if (import.meta.main) {
  const [path = '', queries = '', today = ''] = process.argv.slice(2);
  const list = JSON.parse(readFileSync(queries, 'utf8')) as SearchQuery[];
  process.stdout.write(JSON.stringify(await measure(path, list, today)));
}
