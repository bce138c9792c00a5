import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommodityFacts } from '#domain/catalog/commodity.schema.ts';
import { type Locale, localeCodes, targetLocales } from '#i18n/locales.ts';
import { digestOf } from '#server/catalog/source-digest.ts';
import type { TradedCommodity } from './commodity-list.ts';
import { capitalised, fill } from './fill.ts';
import { frontMatter } from './front-matter.ts';
import { kindOf } from './kinds.ts';
import { vocabularies } from './vocabulary.ts';
import { translatedOn } from './write-entry.ts';

/** A woodcut with its description in each language. */
export interface Woodcut {
  drawing: string;
  alts: Record<Locale, string>;
}

/** Writes the commodities that the project's own content does not describe, and says which woodcut each commodity has. */
export function writeCommodities(out: string, traded: readonly TradedCommodity[], described: ReadonlyMap<string, CommodityFacts>): ReadonlyMap<string, Woodcut> {
  const woodcuts = new Map([...described.values()].map(({ drawing, drawingAlt }) => [drawing, { drawing, alts: drawingAlt as Record<Locale, string> }]));
  const chosen = new Map<string, Woodcut>();
  for (const commodity of traded) {
    const own = described.get(commodity.id)?.drawing;
    const woodcut = woodcuts.get(own ?? kindOf(commodity.kind).drawing) ?? [...woodcuts.values()][0];
    if (!woodcut) throw new Error('content/commodities/ of this project describes no commodity, so there is no woodcut to lend.');
    chosen.set(commodity.id, woodcut);
    if (!own) writeFileSync(join(out, 'commodities', `${commodity.id}.yaml`), commodityFile(commodity, woodcut));
  }
  return chosen;
}

function commodityFile({ group, hs, latin, names, kind }: TradedCommodity, { drawing, alts }: Woodcut): string {
  const isFood = !['textile', 'craft', 'cosmetic'].includes(kind);
  const about = Object.fromEntries(
    localeCodes.map((locale) => {
      const name = names[locale][0] ?? '';
      return [locale, fill(vocabularies[locale].commodity[isFood ? 'food' : 'made'], { name, Name: capitalised(name) }, locale)];
    }),
  );
  const translation = Object.fromEntries(targetLocales.map((locale) => [locale, { by: 'machine', date: translatedOn, sourceDigest: digestOf(about.vi) }]));
  return frontMatter({ group, hs: [hs], ...(latin && { latin }), names, drawing, drawingAlt: { ...alts }, about, translation });
}
