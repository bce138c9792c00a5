import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { emptyQuery } from '#domain/search/search-query.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { openEmbedded } from '#server/search/open-embedded.ts';
import { catalogueFolder } from './bench/catalogue-folder.ts';
import { searchedCatalogue } from './bench/search-catalogue.ts';
import { type JudgedQuery, mean, type PosedQuery, poseQuery, type Scored, scoreRanking } from './bench/search-judge.ts';
import { meilisearchOf } from './bench/search-meilisearch.ts';
import type { SpeedReport } from './bench/search-speed.ts';
import { type TypistsReport, typeAtOnce, withSiteOn } from './bench/search-typists.ts';
import { ensureBuild } from './ensure-build.ts';
import { root, runProgram } from './program.ts';

const usage = 'Usage: npm run bench:search -- [--relevance 2000] [--speed 17000] [--misses]      --speed 0 leaves speed out';
const lists = ['queries', 'held-out'] as const;

/** Measures the search: how well it ranks on judged queries and on those kept apart, and how fast it answers every keystroke of them. */
await runProgram(async ({ settings, log }) => {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const today = vietnamDate(settings.now());
  const scratch = mkdtempSync(join(tmpdir(), 'chophien-bench-search-'));
  const judged = lists.map((name) => ({ name, queries: JSON.parse(readFileSync(join(root, 'scripts', 'bench', 'search', `${name}.json`), 'utf8')) as JudgedQuery[] }));
  try {
    for (const folder of [settings.contentDir, await catalogueFolder(options.relevance, today)]) {
      const { catalogue, index, buildMs } = await searchedCatalogue(folder, scratch, settings);
      const engines = [openEmbedded(index), ...(settings.meilisearch ? [await meilisearchOf(catalogue, settings.meilisearch, today)] : [])];
      log(`\n${catalogue.products.length} products, index of the embedded engine made in ${(buildMs / 1000).toFixed(1)} s`);
      for (const [engine, { name, queries }] of engines.flatMap((one) => judged.map((list) => [one, list] as const))) {
        const posed = queries.flatMap((query) => poseQuery(query, catalogue) ?? []);
        const rows: Row[] = [];
        for (const query of posed)
          rows.push({
            ...query,
            ...scoreRanking(
              query,
              (await engine.search({ ...emptyQuery(query.locale), text: query.text }, today)).hits.map(({ slug }) => slug),
            ),
          });
        log(`  ${engine.name}, ${name === 'queries' ? 'judged' : 'kept apart'}: ${posed.length} of ${queries.length} queries have something to find`);
        log(scoreLine('all', rows));
        for (const key of ['locale', 'type'] as const) for (const [group, own] of Map.groupBy(rows, (row) => row[key])) log(scoreLine(group, own));
        if (options.misses) for (const { id, text, locale, ndcg, reciprocalRank } of rows) if (ndcg < 0.95 || reciprocalRank < 1) log(`      ${id} ${locale} “${text}” nDCG ${ndcg.toFixed(2)} RR ${reciprocalRank.toFixed(2)}`);
      }
      for (const engine of engines) await engine.close();
    }
    if (!settings.meilisearch) log('\nskipped: no Meilisearch at MEILI_HOST');
    if (options.speed > 0) {
      const searched = await searchedCatalogue(await catalogueFolder(options.speed, today), mkdtempSync(join(scratch, 'speed-')), settings);
      const { index, buildMs } = searched;
      // Each once: the engine keeps its answers.
      const keystrokes = [
        ...new Map(
          judged
            .flatMap(({ queries }) => queries)
            .flatMap(({ q, locale }) => [...q].map((_, at) => ({ ...emptyQuery(locale), text: [...q].slice(0, at + 1).join('') })))
            .map((query) => [`${query.locale} ${query.text}`, query]),
        ).values(),
      ];
      const file = join(scratch, 'keystrokes.json');
      writeFileSync(file, JSON.stringify(keystrokes));
      log(`\nSpeed: index made in ${(buildMs / 1000).toFixed(1)} s, ${(statSync(index).size / 1e6).toFixed(0)} MB on disk`);
      const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'scripts', 'bench', 'search-speed.ts'), index, file, today], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      log(speedLines(JSON.parse(stdout) as SpeedReport));
      if ((await ensureBuild(settings, log)) !== 0) return 1;
      const words = judged.flatMap(({ queries }) => queries);
      await withSiteOn(searched, scratch, settings, async (origin) => {
        await typeAtOnce(origin, words.slice(0, 8), false);
        for (const rests of [true, false]) log(typistsLine(await typeAtOnce(origin, words, rests), rests));
      });
    }
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

type Row = PosedQuery & Scored;

function scoreLine(group: string, rows: readonly Row[]): string {
  return `    ${group.padEnd(9)} n ${String(rows.length).padStart(3)}   nDCG@10 ${mean(rows.map(({ ndcg }) => ndcg)).toFixed(3)}   MRR ${mean(rows.map(({ reciprocalRank }) => reciprocalRank)).toFixed(3)}`;
}

function typistsLine({ answers, failed, perSecond, p50, p99, worst }: TypistsReport, rests: boolean): string {
  return `  over HTTP, 50 connections ${rests ? 'typing five keys a second each' : 'asking again as soon as they are answered'}: ${answers} answers, ${failed} failed, ${Math.round(perSecond)}/s, p50 ${p50.toFixed(1)} ms · p99 ${p99.toFixed(1)} ms · worst ${worst.toFixed(1)} ms`;
}

function speedLines({ documents, keystrokes, remembered, openMs, p50, p95, p99, worst, throughThreadP50, throughThreadP99, anonMb }: SpeedReport): string {
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  return [
    `  ${documents} documents, ${keystrokes} keystrokes, each with all facets counted, ${remembered} of them remembered and left out`,
    `  in the engine p50 ${ms(p50)} · p95 ${ms(p95)} · p99 ${ms(p99)} · worst ${ms(worst.ms)} (${worst.locale} “${worst.text}”)`,
    `  through the thread p50 ${ms(throughThreadP50)} · p99 ${ms(throughThreadP99)}`,
    `  open in ${ms(openMs)} · RssAnon grew by ${anonMb.toFixed(0)} MB`,
  ].join('\n');
}

function readOptions(args: string[]): { relevance: number; speed: number; misses: boolean } | undefined {
  try {
    const { values } = parseArgs({ args, options: { relevance: { type: 'string', default: '2000' }, speed: { type: 'string', default: '17000' }, misses: { type: 'boolean', default: false } } });
    if (!/^[1-9]\d{0,5}$/.test(values.relevance) || !/^\d{1,6}$/.test(values.speed)) return undefined;
    return { relevance: Number(values.relevance), speed: Number(values.speed), misses: values.misses };
  } catch {
    return undefined;
  }
}
