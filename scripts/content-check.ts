import { parseArgs } from 'node:util';
import { vietnamDate } from '#lib/calendar-date.ts';
import { checkCatalogue } from '#server/catalog/check-catalogue.ts';
import { readCatalogue } from '#server/catalog/read-catalogue.ts';
import { readSettings } from '#server/settings.ts';
import { describeProblems } from './content-report.ts';

/** Checks content/ and says what to put right. Exit code: 0 in order, 1 errors (or warnings with --strict), 2 wrong usage. */
const usage = 'Usage: npm run content:check -- [--strict] [--json]';

const options = readOptions();
const { contentDir, now } = readSettings();
const today = vietnamDate(now());
const catalogue = await readCatalogue(contentDir, today);
const problems = await checkCatalogue(catalogue, today);
const errors = problems.filter(({ severity }) => severity === 'error').length;

if (options.json) process.stdout.write(`${JSON.stringify({ errors, warnings: problems.length - errors, problems }, null, 2)}\n`);
else process.stdout.write(describeProblems(problems));
process.exitCode = errors > 0 || (options.strict && problems.length > 0) ? 1 : 0;

function readOptions() {
  try {
    return parseArgs({ options: { strict: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}\n`);
    process.exit(2);
  }
}
