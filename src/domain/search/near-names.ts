import type { Commodity } from '../catalog/catalogue.ts';
import { fold, toJamo } from './fold.ts';
import { editDistance } from './spelling.ts';

/** Commodities with a trade name in any language that is spelled nearly like a text, the nearest first. At most half of the letters may differ, fewer than a search forgives by itself. */
export function nearNames(text: string, commodities: readonly Commodity[], most: number): Commodity[] {
  const wanted = spelling(text);
  if (wanted.length < 2) return [];
  const near = commodities.map((commodity) => ({ commodity, far: Math.min(...namesOf(commodity).map((name) => distance(wanted, name))) }));
  return near
    .filter(({ far }) => far <= 0.5)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ commodity }) => commodity);
}

const known = new WeakMap<Commodity, string[]>();

function namesOf(commodity: Commodity): string[] {
  const { names, aliases } = commodity.facts;
  const spellings = known.get(commodity) ?? [...new Set([...Object.values(names).flat(), ...aliases.pinyin, ...aliases.romaji].map(spelling))];
  known.set(commodity, spellings);
  return spellings;
}

/** Share of the letters that differ. */
function distance(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return editDistance(a, b, Math.floor(longer / 2)) / longer;
}

function spelling(text: string): string {
  return toJamo(fold(text)).replaceAll(/\s+/g, ' ').trim();
}
