import { type Chance, chanceAt } from './chance.ts';
import type { TradedCommodity } from './commodity-list.ts';
import { type Kind, kindOf } from './kinds.ts';
import type { Maker } from './makers.ts';
import { type Spec, specsOf } from './specs.ts';

/** A product as it was drawn: everything that its facts and its texts in five languages must agree on. */
export interface DrawnProduct {
  number: number;
  slug: string;
  maker: Maker;
  commodity: TradedCommodity;
  kind: Kind;
  /** Which of the kind's variants, grades and sentences. */
  variant: number;
  grade: number;
  sentences: { summary: number; how: number; source: number; process: number; checks: number; heading: number; packing: number | undefined };
  specs: { spec: Spec; value: number; low: number }[];
  /** Numbers that the sentences may name. */
  figures: { households: number; hectares: number; altitude: number; from: number; to: number; hours: number; days: number; temp: number; percent: number; share: number; plots: number; keep: number; lead: number; main: number };
  hasPhoto: boolean;
  chance: Chance;
}

const photoEvery = 500;

/** Draws one product of a cooperative. */
export function drawProduct(maker: Maker, number: number, seed: number): DrawnProduct {
  const chance = chanceAt(seed, 'product', number);
  const commodity = chance.pick(maker.commodities);
  const kind = kindOf(commodity.kind);
  const from = kind.seasonal ? harvestStart(commodity.id) : 1;
  return {
    number,
    slug: `${commodity.id}-${maker.seat}-${String(number).padStart(5, '0')}`,
    maker,
    commodity,
    kind,
    variant: chance.int(0, 2),
    grade: chance.int(0, kind.grade === 'graded' ? 3 : 2),
    sentences: { summary: chance.int(0, 2), how: chance.int(0, 1), source: chance.int(0, kind.source === 'field' ? 2 : 1), process: chance.int(0, 1), checks: chance.int(0, 3), heading: chance.int(0, 1), packing: chance.is(0.5) ? chance.int(0, 1) : undefined },
    specs: specsOf[commodity.kind].map((spec) => ({ spec, ...drawValue(spec, chance) })),
    figures: {
      households: chance.int(6, maker.households),
      hectares: chance.decimal(2, 120, 1),
      altitude: chance.int(12, 110) * 10,
      from,
      to: kind.seasonal ? ((from + chance.int(1, 3) - 1) % 12) + 1 : 12,
      hours: chance.int(3, 36),
      days: chance.int(2, 9),
      temp: chance.int(...kind.heat),
      percent: chance.int(2, 6),
      share: chance.int(3, 10),
      plots: chance.int(2, 24),
      keep: chance.pick([6, 12, 18, 24]),
      lead: chance.int(5, 30),
      main: chance.int(62, 96),
    },
    hasPhoto: number % photoEvery === 7,
    chance,
  };
}

/** The same commodity ripens in the same month wherever it grows. */
function harvestStart(commodity: string): number {
  return chanceAt('harvest', commodity).int(1, 12);
}

function drawValue({ low, high }: Spec, chance: Chance): { value: number; low: number } {
  const digits = high < 20 ? 1 : 0;
  const value = chance.decimal(low + (high - low) / 2, high, digits);
  return { value, low: chance.decimal(low, low + (high - low) / 3, digits) };
}
