import { extname, join } from 'node:path';
import type { AllergenId } from '#domain/catalog/allergens.ts';
import { findAllergens } from '#domain/translation/allergen-words.ts';
import { extraFigures, type Figures, findFigures } from '#domain/translation/figures.ts';
import { type Locale, sourceLocale, targetLocales } from '#i18n/locales.ts';
import { readMarkdown } from './check-markdown.ts';
import { inspectPicture } from './inspect-picture.ts';
import type { Problem } from './problem.ts';
import type { RawEntry, RawText } from './read-entry.ts';
import { sourceDigest } from './source-digest.ts';

/** Holds one entry against itself: safe Markdown, pictures, and what the translations say that the Vietnamese does not. */
export async function checkEntry(entry: RawEntry): Promise<Problem[]> {
  const problems: Problem[] = [];
  const source = entry.texts[sourceLocale];
  if (!source) return problems;
  for (const text of Object.values(entry.texts)) checkBody(text, problems);
  checkTranslations(entry, source, problems);
  checkDeclaredAllergens(source, entry.facts, problems);
  await checkPictures(entry, source, problems);
  return problems;
}

function checkBody(text: RawText, problems: Problem[]) {
  for (const { line, ...issue } of text.markdown.issues) problems.push({ severity: 'error', file: text.source.file, line: text.source.bodyLine + line - 1, ...issue });
}

function checkTranslations(entry: RawEntry, source: RawText, problems: Problem[]) {
  const expected = sourceDigest(source);
  const sourceWords = wordsOf(source);
  const figures = joinFigures(findFigures(sourceWords, sourceLocale), factFigures(entry.facts));
  const allergens = new Set([...findAllergens(sourceWords, sourceLocale), ...declaredAllergens(entry.facts)]);
  const provenanceInSource = (source.fields as { translation?: unknown }).translation;
  if (provenanceInSource) problems.push({ severity: 'error', code: 'content.provenance', file: source.source.file, line: source.source.lineOf(['translation']), message: 'vi.md is the source, not a translation.', fix: 'Delete `translation` here.' });
  for (const locale of targetLocales) {
    const text = entry.texts[locale];
    const place = `${entry.collection}/${entry.slug}/${locale}.md`;
    if (!text) {
      if (!entry.files.includes(`${locale}.md`)) problems.push({ severity: 'warning', code: 'content.translation_missing', file: place, line: 1, message: 'This translation is missing.', fix: 'Write it; until then the page shows the Vietnamese and says so.' });
      continue;
    }
    checkProvenance(text, expected, problems);
    checkShape(text, source, problems);
    checkFigures(text, locale, figures, problems);
    checkAllergens(text, locale, allergens, problems);
  }
}

function checkProvenance(text: RawText, expected: string, problems: Problem[]) {
  const { translation } = text.fields as { translation?: { sourceDigest?: string } };
  const at = { file: text.source.file, line: text.source.lineOf(['translation']) };
  if (!translation) problems.push({ severity: 'error', code: 'content.provenance', ...at, line: 1, message: 'The translation does not say who made it.', fix: 'Add: translation: { by: human, name: …, date: "2026-11-23" } — or by: machine.' });
  else if (translation.sourceDigest !== expected)
    problems.push({
      severity: 'warning',
      code: 'content.translation_stale',
      ...at,
      message: translation.sourceDigest ? 'The Vietnamese changed after this translation was made.' : 'The translation does not say which version of the Vietnamese it translates.',
      fix: `Read it against vi.md, then run: npm run content:stamp -- ${at.file}`,
    });
}

/** Lists of texts must pair off with the source: as many, in the same order; keyed texts under the same keys. */
function checkShape(text: RawText, source: RawText, problems: Problem[]) {
  for (const [key, ours] of Object.entries(source.fields)) {
    const theirs = (text.fields as Record<string, unknown>)[key];
    const at = { severity: 'error' as const, code: 'content.shape', file: text.source.file, line: text.source.lineOf([key]) };
    if (Array.isArray(ours) && Array.isArray(theirs) && ours.length !== theirs.length) problems.push({ ...at, message: `“${key}” has ${theirs.length} entries, the Vietnamese has ${ours.length}.`, fix: 'Give it the same entries in the same order as vi.md.' });
    if (isRecord(ours) && isRecord(theirs) && key !== 'translation') {
      const missing = Object.keys(ours).filter((id) => !(id in theirs));
      const extra = Object.keys(theirs).filter((id) => !(id in ours));
      if (missing.length + extra.length > 0) problems.push({ ...at, message: `“${key}” ${missing.length > 0 ? `lacks ${missing.join(', ')}` : `has ${extra.join(', ')}, which the Vietnamese does not have`}.`, fix: 'Use the same keys as vi.md.' });
    }
    if (typeof ours === 'string' && theirs === undefined) problems.push({ ...at, line: 1, message: `“${key}” is not translated.`, fix: `Add “${key}”.` });
  }
}

function checkFigures(text: RawText, locale: Locale, source: Figures, problems: Problem[]) {
  const whole = extraFigures(source, findFigures(allWords(text), locale));
  if (whole.numbers.length + whole.units.length === 0) return;
  for (const [line, words] of linesOf(text)) {
    const extra = extraFigures(source, findFigures(words, locale));
    for (const number of extra.numbers) problems.push({ severity: 'error', code: 'content.extra_number', file: text.source.file, line, message: `The number ${number} does not stand in the Vietnamese.`, fix: 'Correct it, or add it to vi.md if it is true; write numbers with digits in both.' });
    for (const unit of extra.units) problems.push({ severity: 'error', code: 'content.extra_unit', file: text.source.file, line, message: `The unit ${unit} does not stand in the Vietnamese.`, fix: 'Use the unit of vi.md; never convert in a translation.' });
  }
}

function checkAllergens(text: RawText, locale: Locale, source: Set<AllergenId>, problems: Problem[]) {
  if ([...findAllergens(allWords(text), locale)].every((id) => source.has(id))) return;
  for (const [line, words] of linesOf(text))
    for (const id of findAllergens(words, locale)) if (!source.has(id)) problems.push({ severity: 'error', code: 'content.extra_allergen', file: text.source.file, line, message: `The allergen “${id}” is named here but not in the Vietnamese.`, fix: 'Delete it, or declare it in vi.md if it is true.' });
}

/** Whoever declares allergens declares those that stand in the ingredients. */
function checkDeclaredAllergens(source: RawText, facts: unknown, problems: Problem[]) {
  const { allergens } = facts as { allergens?: unknown };
  const { ingredients = '' } = source.fields as { ingredients?: string };
  if (!allergens) return;
  const declared = new Set(declaredAllergens(facts));
  for (const id of findAllergens(ingredients, sourceLocale))
    if (!declared.has(id)) problems.push({ severity: 'error', code: 'content.allergen_undeclared', file: source.source.file, line: source.source.lineOf(['ingredients']), message: `The ingredients name the allergen “${id}”, and \`allergens\` does not declare it.`, fix: `Add ${id} under allergens.contains.` });
}

async function checkPictures(entry: RawEntry, source: RawText, problems: Problem[]) {
  const { pictures = [] } = entry.facts as { pictures?: ({ file: string } | { drawing: string })[] };
  const used = new Set<string>();
  for (const [index, picture] of pictures.entries()) {
    const at = { severity: 'error' as const, file: source.source.file, line: source.source.lineOf(['pictures', index]) };
    if ('drawing' in picture) continue;
    used.add(picture.file);
    if (!entry.files.includes(picture.file)) problems.push({ ...at, code: 'content.picture_missing', message: `The picture ${picture.file} does not lie beside the text.`, fix: 'Put it into this folder, or correct its name (capital letters count).' });
    else for (const issue of await inspectPicture(join(entry.folder, picture.file))) problems.push({ ...at, ...issue });
  }
  for (const text of Object.values(entry.texts)) {
    const { pictureAlts } = text.fields as { pictureAlts?: string[] };
    if (pictureAlts && pictureAlts.length !== pictures.length)
      problems.push({ severity: 'error', code: 'content.alt_missing', file: text.source.file, line: text.source.lineOf(['pictureAlts']), message: `There are ${pictures.length} pictures and ${pictureAlts.length} descriptions.`, fix: 'Write one line under `pictureAlts` for each picture, in the order of `pictures`.' });
  }
  const documents = new Set(((entry.facts as { certificates?: { file?: string }[] }).certificates ?? []).map(({ file }) => file));
  for (const document of documents)
    if (document && !entry.files.includes(document)) problems.push({ severity: 'error', code: 'content.file_missing', file: source.source.file, line: source.source.lineOf(['certificates']), message: `The scan ${document} does not lie beside the text.`, fix: 'Put it into this folder, or delete `file`.' });
  for (const file of entry.files)
    if (isPicture(file) && !used.has(file) && !documents.has(file)) problems.push({ severity: 'warning', code: 'content.picture_orphan', file: `${entry.collection}/${entry.slug}/${file}`, line: 1, message: 'No text shows this picture.', fix: 'Name it under `pictures` in vi.md, or delete it.' });
}

function isPicture(file: string): boolean {
  return ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.svg'].includes(extname(file).toLowerCase());
}

/** All that a reader reads, at once: nearly every text is in order, and only one that is not has its lines looked at one by one. */
function allWords(text: RawText): string {
  return [...stringsOf(text.fields, []).flatMap(([path, words]) => (path[0] === 'translation' ? [] : words)), text.markdown.text].join('\n');
}

/** Every string of a text with its line: the fields, then the body paragraph by paragraph. */
function linesOf(text: RawText): [line: number, words: string][] {
  const fields = stringsOf(text.fields, []).filter(([path]) => path[0] !== 'translation');
  const lines = fields.map(([path, words]): [number, string] => [text.source.lineOf(path), words]);
  const body = text.body.split('\n').map((words, index): [number, string] => [text.source.bodyLine + index, readMarkdown(words).text || words]);
  return [...lines, ...body.filter(([, words]) => words.trim() !== '')];
}

function wordsOf(text: RawText): string {
  return [...stringsOf(text.fields, []).map(([, words]) => words), text.body].join('\n');
}

function stringsOf(value: unknown, path: PropertyKey[]): [PropertyKey[], string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsOf(item, [...path, index]));
  if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => stringsOf(item, [...path, key]));
  return [];
}

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap(numbersOf);
  return isRecord(value) ? Object.values(value).flatMap(numbersOf) : [];
}

/** A translation may speak of a fact that vi.md states as data. */
function factFigures(facts: unknown): Figures {
  const words = stringsOf(facts, [])
    .map(([, text]) => text)
    .join('\n');
  const found = findFigures(words, sourceLocale);
  const units = [...JSON.stringify(facts).matchAll(/"unit":"(\w+)"/g)].map(([, unit]) => unit as string);
  return { numbers: new Set([...found.numbers, ...numbersOf(facts).map(String)]), units: new Set([...found.units, ...units]) };
}

function joinFigures(a: Figures, b: Figures): Figures {
  return { numbers: new Set([...a.numbers, ...b.numbers]), units: new Set([...a.units, ...b.units]) };
}

function declaredAllergens(facts: unknown): AllergenId[] {
  const { allergens } = facts as { allergens?: { contains: AllergenId[]; mayContain: AllergenId[] } };
  return allergens && 'contains' in allergens ? [...allergens.contains, ...allergens.mayContain] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
