import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slugSchema } from '#domain/catalog/fields.schema.ts';
import { targetLocales } from '#i18n/locales.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { runProgram } from './program.ts';
import { productScaffold, translationScaffold } from './scaffold.ts';

/** Makes the files of a new product, filled with what must be replaced and with the help that is needed to do so. */
const usage = 'Usage: npm run content:new -- product <slug>      for example: npm run content:new -- product dried-ginger';

await runProgram(async ({ settings, log }) => {
  const [kind, slug, ...rest] = process.argv.slice(2);
  if (kind !== 'product' || !slug || rest.length > 0) return refuse(usage, 2);
  if (!slugSchema.safeParse(slug).success) return refuse(`“${slug}” cannot be part of an address; use small letters a–z, digits and single hyphens, such as dried-ginger.`, 2);
  const folder = join(settings.contentDir, 'products', slug);
  if (existsSync(folder)) return refuse(`content/products/${slug} is there already; choose another name, or edit it.`, 1);
  await mkdir(folder, { recursive: true });
  const today = vietnamDate(settings.now());
  await writeFile(join(folder, 'vi.md'), productScaffold(today));
  for (const locale of targetLocales) await writeFile(join(folder, `${locale}.md`), translationScaffold(locale, today));
  log(`Made content/products/${slug}/ with vi.md and ${targetLocales.map((code) => `${code}.md`).join(', ')}.`);
  log('Replace every text in it, put a photograph beside it if you have one, then run: npm run content:check');
  return 0;
});

function refuse(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
