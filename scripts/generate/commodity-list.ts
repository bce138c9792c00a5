import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AllergenId, allergenIds } from '#domain/catalog/allergens.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { type KindName, kinds } from './kinds.ts';

/** A line of `commodities.psv`: a commodity that cooperatives of the generated catalogue may sell. */
export interface TradedCommodity {
  id: string;
  group: string;
  hs: string;
  /** Names in each language, the usual one first. */
  names: Record<Locale, string[]>;
  kind: KindName;
  latin: string;
  contains: AllergenId[];
  mayContain: AllergenId[];
}

/** Reads the commodities; throws where a line is not whole. */
export function readTradedCommodities(): TradedCommodity[] {
  const text = readFileSync(join(import.meta.dirname, 'commodities.psv'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map(readLine);
}

function readLine(line: string): TradedCommodity {
  const [id = '', group = '', hs = '', ...rest] = line.split('|');
  const [kind = '', latin = '', contains = '', mayContain = ''] = rest.slice(localeCodes.length);
  if (!(kind in kinds) || rest.length !== localeCodes.length + 4) throw new Error(`commodities.psv: the line of “${id}” is not whole: ${line}`);
  const names = Object.fromEntries(localeCodes.map((locale, at) => [locale, (rest[at] ?? '').split(';')])) as Record<Locale, string[]>;
  return { id, group, hs, names, kind: kind as KindName, latin, contains: allergens(contains), mayContain: allergens(mayContain) };
}

function allergens(text: string): AllergenId[] {
  return allergenIds.filter((id) => text.split(',').includes(id));
}
