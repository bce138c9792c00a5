import { parseArgs } from 'node:util';
import { vietnamDate } from '#lib/calendar-date.ts';
import { checkCatalogue } from '#server/catalog/check-catalogue.ts';
import { readCatalogue } from '#server/catalog/read-catalogue.ts';
import { describeProblems } from './content-report.ts';
import { runProgram } from './program.ts';

/** Checks content/ and says what to put right. Exit code: 0 in order, 1 errors (or warnings with --strict), 2 wrong usage. */
const usage = 'Usage: npm run content:check -- [--strict] [--json]';

await runProgram(async ({ settings }) => {
  const options = readOptions();
  if (!options) return 2;
  const today = vietnamDate(settings.now());
  const problems = await checkCatalogue(await readCatalogue(settings.contentDir, today), today);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  process.stdout.write(options.json ? `${JSON.stringify({ errors, warnings, problems }, null, 2)}\n` : describeProblems(problems));
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0;
});

function readOptions() {
  try {
    return parseArgs({ options: { strict: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}\n`);
    return undefined;
  }
}
