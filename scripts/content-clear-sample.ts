import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { collectionNames } from '#domain/catalog/collections.ts';
import type { PictureRef } from '#domain/catalog/fields.schema.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { readCatalogue } from '#server/catalog/read-catalogue.ts';
import { runProgram } from './program.ts';

/** Removes all demonstration content; what is real stays. */
const usage = 'Usage: npm run content:clear-sample -- --yes      (without --yes it only says what it would remove)';

await runProgram(async ({ settings, log }) => {
  const { values } = parseArgs({ strict: false, options: { yes: { type: 'boolean', default: false } } });
  const { contentDir } = settings;
  const today = vietnamDate(settings.now());
  const { entries, problems } = await readCatalogue(contentDir, today);
  if (problems.length > 0) {
    process.stderr.write('Some files cannot be read; run npm run content:check and mend them first, so that nothing sample is left behind.\n');
    return 1;
  }
  const marked = collectionNames.flatMap((name) => entries[name].filter(({ facts }) => (facts as { sample?: boolean }).sample === true).map(({ slug }) => `${name}/${slug}`));
  for (const folder of marked) {
    if (values.yes) await rm(join(contentDir, folder), { recursive: true });
    else log(`would remove content/${folder}`);
  }
  if (!values.yes) {
    log(`${marked.length} folders hold demonstration content. ${usage}`);
    return 0;
  }
  const dropped = await dropUnusedDrawings(contentDir, today);
  log(`Removed ${marked.length} folders of demonstration content and ${dropped} drawings that nothing shows any more.`);
  return 0;
});

/** A drawing that nothing names has no use; the night version goes with its day. */
async function dropUnusedDrawings(contentDir: string, today: string): Promise<number> {
  const { drawings, commodities, entries } = await readCatalogue(contentDir, today);
  const pictures = collectionNames.flatMap((name) => entries[name].flatMap(({ facts }) => (facts as { pictures?: PictureRef[] }).pictures ?? []));
  const used = new Set([...commodities.map(({ facts }) => facts.drawing), ...pictures.flatMap((picture) => ('drawing' in picture ? picture.drawing : []))]);
  const unused = drawings.filter((name) => !used.has(name) && !used.has(name.replace(/-night$/, '')));
  for (const name of unused) await rm(join(contentDir, 'drawings', `${name}.svg`));
  return unused.length;
}
