import { join } from 'node:path';
import { collectionNames } from '#domain/catalog/collections.ts';
import { certificateMonths } from '#domain/catalog/ocop.schema.ts';
import { extraFigures, findFigures } from '#domain/translation/figures.ts';
import { sourceLocale, targetLocales } from '#i18n/locales.ts';
import { addMonths, type CalendarDate } from '#lib/calendar-date.ts';
import { checkEntry } from './check-entry.ts';
import { checkLinks } from './check-links.ts';
import { checkReferences } from './check-references.ts';
import { checkShortCodes } from './check-short-codes.ts';
import { inspectPicture } from './inspect-picture.ts';
import { byPlace, type Problem } from './problem.ts';
import type { LinkedCatalogue, RawCatalogue } from './read-catalogue.ts';
import type { LinkedEntry, RawEntry } from './read-entry.ts';
import { digestOf } from './source-digest.ts';

/** Everything that `npm run content:check` says of a catalogue, in the order in which a person works through it. */
export async function checkCatalogue(catalogue: RawCatalogue, today: CalendarDate): Promise<Problem[]> {
  const problems = [...catalogue.problems, ...checkTogether(catalogue, today), ...(await checkDrawings(catalogue.contentDir, catalogue.drawings))];
  for (const name of collectionNames) for (const entry of catalogue.entries[name] as RawEntry[]) problems.push(...(await checkEntry(entry)));
  return problems.sort(byPlace);
}

/** What can only be judged with all entries at hand, and what the day changes: never kept between builds. */
export function checkTogether(catalogue: LinkedCatalogue, today: CalendarDate): Problem[] {
  return [...checkReferences(catalogue), ...checkLinks(catalogue), ...checkShortCodes(catalogue), ...checkCommodities(catalogue), ...catalogue.entries.products.flatMap((product) => checkDates(product, today))];
}

/** A drawing goes to visitors as it is, so it is looked into like a picture. */
export async function checkDrawings(contentDir: string, drawings: readonly string[]): Promise<Problem[]> {
  const found = await Promise.all(drawings.map(async (name) => (await inspectPicture(join(contentDir, 'drawings', `${name}.svg`))).map((issue): Problem => ({ severity: 'error', file: `drawings/${name}.svg`, line: 1, ...issue }))));
  return found.flat();
}

function checkCommodities({ commodities }: LinkedCatalogue): Problem[] {
  const problems: Problem[] = [];
  for (const { facts, source } of commodities) {
    const expected = digestOf(facts.about.vi);
    const figures = findFigures([facts.about.vi, ...facts.hs].join('\n'), sourceLocale);
    for (const locale of targetLocales) {
      const text = facts.about[locale];
      const at = { file: source.file, line: source.lineOf(['about', locale]) };
      if (!text) {
        problems.push({ severity: 'warning', code: 'content.translation_missing', ...at, message: `The text in ${locale} is missing.`, fix: `Write about.${locale}; until then the page shows the Vietnamese and says so.` });
        continue;
      }
      const provenance = facts.translation[locale];
      if (!provenance) problems.push({ severity: 'error', code: 'content.provenance', ...at, message: `The text in ${locale} does not say who made it.`, fix: `Add translation.${locale}: { by: human, date: "2026-11-23" }.` });
      else if (provenance.sourceDigest !== expected) problems.push({ severity: 'warning', code: 'content.translation_stale', ...at, message: `The Vietnamese changed after the text in ${locale} was made, or was never named.`, fix: `Read it again, then run: npm run content:stamp -- ${source.file}` });
      const extra = extraFigures(figures, findFigures(text, locale));
      for (const number of extra.numbers) problems.push({ severity: 'error', code: 'content.extra_number', ...at, message: `The number ${number} does not stand in the Vietnamese.`, fix: 'Correct it, or add it to about.vi if it is true.' });
      for (const unit of extra.units) problems.push({ severity: 'error', code: 'content.extra_unit', ...at, message: `The unit ${unit} does not stand in the Vietnamese.`, fix: 'Use the unit of about.vi.' });
    }
  }
  return problems;
}

/** What lapsed, and what nobody confirmed. */
function checkDates(product: LinkedEntry<'products'>, today: CalendarDate): Problem[] {
  const { facts } = product;
  const source = product.texts[sourceLocale]?.source;
  if (!source) return [];
  // A national catalogue has ten thousand of these warnings, and a build only counts them: the line is looked up when it is read.
  const warn = (code: string, path: PropertyKey[], message: string, fix: string): Problem => ({
    severity: 'warning',
    code,
    file: source.file,
    get line() {
      return source.lineOf(path);
    },
    message,
    fix,
  });
  const problems: Problem[] = [];
  const { certificate } = facts.ocop;
  if (certificate?.state === 'valid' && addMonths(certificate.issued, certificateMonths) < today)
    problems.push(warn('content.certificate_lapsed', ['ocop', 'certificate'], `The OCOP certificate ended on ${addMonths(certificate.issued, certificateMonths)}.`, 'Enter the new decision, or leave it: every page shows it as lapsed.'));
  for (const [index, { id, expires }] of facts.certificates.entries()) if (expires && expires < today) problems.push(warn('content.certificate_lapsed', ['certificates', index], `The certificate “${id}” ended on ${expires}.`, 'Enter the new one, or leave it: every page shows it as lapsed.'));
  if (!facts.hs.confirmed) problems.push(warn('content.hs_unconfirmed', ['hs'], `The HS code ${facts.hs.code} is not confirmed.`, 'Set confirmed: true once a broker or a ruling confirmed it.'));
  return problems;
}
