import { join } from 'node:path';
import type { Commodity, Picture } from '#domain/catalog/catalogue.ts';
import { targetLocales } from '#i18n/locales.ts';
import { preparePicture } from './prepare-picture.ts';
import type { RawCommodity } from './read-catalogue.ts';
import { digestOf } from './source-digest.ts';

/** Makes a commodity ready for pages. */
export function finishCommodity({ id, facts }: RawCommodity, drawings: Readonly<Record<string, Picture>>): Commodity {
  const expected = digestOf(facts.about.vi);
  const stale = targetLocales.filter((locale) => facts.about[locale] && facts.translation[locale]?.sourceDigest !== expected);
  const picture = drawings[facts.drawing];
  if (!picture) throw new Error(`There is no drawing “${facts.drawing}” for ${id}; run npm run content:check.`);
  return { id, facts, stale, picture };
}

/** The woodcuts by name. A landscape may have a night version beside it, called like it with -night. */
export async function prepareDrawings(contentDir: string, names: readonly string[], cache: string): Promise<Record<string, Picture>> {
  const prepared = new Map(await Promise.all(names.map(async (name) => [name, await preparePicture(join(contentDir, 'drawings', `${name}.svg`), cache)] as const)));
  return Object.fromEntries(
    [...prepared].map(([name, picture]) => {
      const night = prepared.get(`${name}-night`);
      return [name, night ? { ...picture, night: night.src } : picture];
    }),
  );
}
