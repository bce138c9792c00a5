import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localeCodes, locales } from '#i18n/locales.ts';
import { addDays, vietnamDate } from '#lib/calendar-date.ts';
import { listGaps } from '#server/search/open-gaps.ts';
import { runProgram } from './program.ts';

const usage = 'Usage: npm run search:gaps -- [--days 30]';

/** Lists what buyers looked for and did not find, language by language. */
await runProgram(async ({ settings, log }) => {
  const days = readDays(process.argv.slice(2));
  if (days === undefined) {
    process.stderr.write(`--days takes a number from 1 to 400.\n${usage}\n`);
    return 2;
  }
  const today = vietnamDate(settings.now());
  const gaps = listGaps(join(settings.varDir, 'search', 'gaps.sqlite'), addDays(today, 1 - days));
  if (gaps.length === 0) log(`In the last ${days} days no search found nothing.`);
  for (const locale of localeCodes) {
    const own = gaps.filter((gap) => gap.locale === locale);
    if (own.length === 0) continue;
    log(`\n${locales[locale].name}`);
    for (const { count, text, day } of own) log(`${String(count).padStart(6)}  ${text}  (last on ${day})`);
  }
  return 0;
});

function readDays(args: string[]): number | undefined {
  try {
    const { days } = parseArgs({ args, options: { days: { type: 'string', default: '30' } } }).values;
    return /^[1-9]\d{0,2}$/.test(days) && Number(days) <= 400 ? Number(days) : undefined;
  } catch {
    return undefined;
  }
}
