import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMap, parseDocument } from 'yaml';
import { collectionNames } from '#domain/catalog/collections.ts';
import { sourceLocale, targetLocales } from '#i18n/locales.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { readCatalogue } from '#server/catalog/read-catalogue.ts';
import type { RawEntry } from '#server/catalog/read-entry.ts';
import { digestOf, sourceDigest } from '#server/catalog/source-digest.ts';
import { runProgram } from './program.ts';

const fence = '---\n';

/** Writes into translations which version of the Vietnamese they translate. To be run after reading them against it. */
const usage = 'Usage: npm run content:stamp -- <file or folder below the content folder> …   or   -- --all';

await runProgram(async ({ settings, log }) => {
  const { values, positionals } = parseArgs({ allowPositionals: true, strict: false, options: { all: { type: 'boolean' } } });
  const wanted = positionals.map((path) => path.replace(/^content\//, '').replace(/\/$/, ''));
  if (!values.all && wanted.length === 0) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const isWanted = (file: string) => values.all === true || wanted.some((path) => file === path || file.startsWith(`${path}/`));
  const { contentDir } = settings;
  const catalogue = await readCatalogue(contentDir, vietnamDate(settings.now()));
  let stamped = 0;
  for (const name of collectionNames)
    for (const entry of catalogue.entries[name] as RawEntry[]) {
      const source = entry.texts[sourceLocale];
      for (const locale of targetLocales) {
        const file = entry.texts[locale]?.source.file;
        if (source && file && isWanted(file) && (await stampFile(join(contentDir, file), sourceDigest(source)))) stamped += 1;
      }
    }
  for (const { facts, source } of catalogue.commodities) if (isWanted(source.file) && (await stampCommodity(join(contentDir, source.file), digestOf(facts.about.vi)))) stamped += 1;
  const files = [...collectionNames.flatMap((name) => (catalogue.entries[name] as RawEntry[]).flatMap(({ texts }) => Object.values(texts).map(({ source }) => source.file))), ...catalogue.commodities.map(({ source }) => source.file)];
  const unknown = wanted.filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)));
  if (unknown.length > 0) {
    process.stderr.write(`There is nothing to stamp at ${unknown.join(', ')}; name a file or folder below the content folder.\n`);
    return 1;
  }
  log(`${stamped} files stamped.`);
  return 0;
});

/** Changes the lines of provenance; every other character of the file stays as it was written. */
async function stampFile(path: string, digest: string): Promise<boolean> {
  const text = await readFile(path, 'utf8');
  const head = text.slice(fence.length, text.indexOf('\n---', fence.length));
  return stamp(path, text, fence.length, [parseDocument(head).get('translation', true)], digest);
}

async function stampCommodity(path: string, digest: string): Promise<boolean> {
  const text = await readFile(path, 'utf8');
  const document = parseDocument(text);
  return stamp(
    path,
    text,
    0,
    targetLocales.map((locale) => document.getIn(['translation', locale], true)),
    digest,
  );
}

/** Replaces each provenance in the text, the last first, so that the places of the others stay true. */
async function stamp(path: string, text: string, offset: number, nodes: unknown[], digest: string): Promise<boolean> {
  let next = text;
  for (const node of nodes.toReversed()) {
    if (!isMap(node) || !node.range || node.get('sourceDigest') === digest) continue;
    node.set('sourceDigest', digest);
    const flow = `{ ${node.items.map(({ key, value }) => `${String(key)}: ${quoted(String(value))}`).join(', ')} }`;
    next = next.slice(0, offset + node.range[0]) + flow + next.slice(offset + node.range[1]);
  }
  if (next !== text) await writeFile(path, next);
  return next !== text;
}

/** A digest of digits alone would be read as a number, a date as a date. */
function quoted(value: string): string {
  return /^[a-z]+$/.test(value) ? value : JSON.stringify(value);
}
