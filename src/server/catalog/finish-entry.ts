import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Commodity, Entry, LocalText, Picture } from '#domain/catalog/catalogue.ts';
import type { CollectionName, TextOf } from '#domain/catalog/collections.ts';
import type { PictureRef, Provenance } from '#domain/catalog/fields.schema.ts';
import { type Locale, sourceLocale, targetLocales } from '#i18n/locales.ts';
import { preparePicture } from './prepare-picture.ts';
import type { RawCommodity, RawEntry, RawText } from './read-catalogue.ts';
import { digestOf, sourceDigest } from './source-digest.ts';

/** Turns Markdown into HTML; the caller brings the site's own renderer. */
export type RenderMarkdown = (markdown: string) => Promise<string>;

/** Makes an entry that was read ready for pages: HTML, pictures, and whether each translation is out of date. */
export async function finishEntry<Name extends CollectionName>(raw: RawEntry<Name>, contentDir: string, render: RenderMarkdown): Promise<Entry<Name>> {
  const source = raw.texts[sourceLocale];
  if (!source) throw new Error(`${raw.collection}/${raw.slug} has no Vietnamese text; run npm run content:check.`);
  const expected = sourceDigest(source);
  const texts: { [locale in Locale]?: LocalText<TextOf<Name>> } = {};
  for (const [locale, text] of Object.entries(raw.texts) as [Locale, RawText<Name>][]) texts[locale] = await finishText(text, locale, expected, render);
  const { pictures = [] } = raw.facts as { pictures?: PictureRef[] };
  return {
    slug: raw.slug,
    facts: raw.facts,
    texts: texts as Entry<Name>['texts'],
    pictures: await Promise.all(pictures.map((picture) => ('file' in picture ? preparePicture(join(raw.folder, picture.file)) : prepareDrawingOf(contentDir, picture.drawing)))),
  };
}

/** Makes a commodity ready for pages. */
export async function finishCommodity({ id, facts }: RawCommodity, contentDir: string): Promise<Commodity> {
  const expected = digestOf(facts.about.vi);
  const stale = targetLocales.filter((locale) => facts.about[locale] && facts.translation[locale]?.sourceDigest !== expected);
  return { id, facts, stale, picture: await prepareDrawingOf(contentDir, facts.drawing) };
}

/** A landscape may have a night version beside it, called like it with -night. */
async function prepareDrawingOf(contentDir: string, name: string): Promise<Picture> {
  const path = (file: string) => join(contentDir, 'drawings', `${file}.svg`);
  const picture = await preparePicture(path(name));
  const night = path(`${name}-night`);
  return existsSync(night) ? { ...picture, night: (await preparePicture(night)).src } : picture;
}

async function finishText<Name extends CollectionName>(text: RawText<Name>, locale: Locale, expected: string, render: RenderMarkdown): Promise<LocalText<TextOf<Name>>> {
  const { translation, ...fields } = text.fields as TextOf<Name> & { translation?: Provenance };
  return {
    fields: fields as TextOf<Name>,
    html: await render(text.body),
    ...(translation && { provenance: translation }),
    stale: locale !== sourceLocale && translation?.sourceDigest !== expected,
  };
}
