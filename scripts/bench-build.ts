import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vietnamDate } from '#lib/calendar-date.ts';
import { type BuildPlace, type BuildRun, buildPlace, clearPlace, runBuild, timeUnchanged } from './bench/build-run.ts';
import { catalogueFolder } from './bench/catalogue-folder.ts';
import { compareGenerators } from './bench/compare.ts';
import { withOneTextChanged } from './bench/one-change.ts';
import { readBenchOptions, usage } from './bench/options.ts';
import { describeBuild, growth, seconds } from './bench/report.ts';
import { root, runProgram } from './program.ts';

/** Measures the build: cold at several sizes, after one change and after none, and beside other generators. */
await runProgram(async ({ settings, log }) => {
  const options = readBenchOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n${usage}\n`);
    return 2;
  }
  const today = vietnamDate(settings.now());
  const scratch = await mkdtemp(join(tmpdir(), 'chophien-bench-run-'));
  const places: BuildPlace[] = [];
  const openPlace = async (name: string, contentDir: string) => {
    const place = buildPlace(name, contentDir, scratch);
    places.push(place);
    await clearPlace(place);
    await mkdir(place.varDir, { recursive: true });
    return place;
  };
  try {
    const cold: { size: number; run: BuildRun }[] = [];
    for (const size of options.sizes) {
      const place = await openPlace(`products-${size}`, await catalogueFolder(size, today));
      const run = await runBuild(place);
      cold.push({ size, run });
      log(describeBuild(`${size} products, cold`, run));
      const [smallest] = cold;
      if (smallest && smallest.size < size) log(`    growth ${growth({ size: smallest.size, ms: smallest.run.ms }, { size, ms: run.ms }).toFixed(2)} × linear from ${smallest.size}`);
      if (size === options.sizes.at(-1)) await measureChanges(`${size} products`, place, log);
      if (size !== options.compare) await clearPlace(place);
    }
    const sample = join(scratch, 'sample');
    await cp(join(root, 'content'), sample, { recursive: true });
    const samplePlace = await openPlace('sample', sample);
    log(describeBuild('sample catalogue, cold', await runBuild(samplePlace)));
    await measureChanges('sample catalogue', samplePlace, log);
    if (options.compare > 0) await compare(options.compare, cold);
    return 0;
  } finally {
    for (const place of places) await clearPlace(place);
    await rm(scratch, { recursive: true, force: true });
  }

  async function compare(size: number, cold: readonly { size: number; run: BuildRun }[]) {
    const known = cold.find((item) => item.size === size);
    const contentDir = await catalogueFolder(size, today);
    const place = known ? buildPlace(`products-${size}`, contentDir, scratch) : await openPlace(`products-${size}`, contentDir);
    await compareGenerators(contentDir, place.distDir, known?.run ?? (await runBuild(place)), log);
  }
});

/** On top of a finished build: one text changed, then nothing more. */
async function measureChanges(name: string, place: BuildPlace, log: (sentence: string) => void): Promise<void> {
  await withOneTextChanged(place.contentDir, async () => {
    log(describeBuild(`${name}, one text changed`, await runBuild(place)));
    log(`${name}, nothing changed: npm start sees it in ${seconds(await timeUnchanged(place))}`);
    log(describeBuild(`${name}, nothing changed and built all the same`, await runBuild(place)));
  });
}
