import { type PlaceId, placeIds } from '#domain/catalog/places.ts';
import { type Chance, chanceAt } from './chance.ts';
import type { TradedCommodity } from './commodity-list.ts';
import type { KindName } from './kinds.ts';
import type { Vocabulary } from './vocabulary.ts';

export type MakerType = keyof Vocabulary['cooperative']['names'];

/** A cooperative as it was drawn, before its facts and goods are. */
export interface Maker {
  slug: string;
  type: MakerType;
  seat: PlaceId;
  /** Its Vietnamese name; it stays as it is in every language. */
  given: string;
  households: number;
  commodities: TradedCommodity[];
  /** Number of its first product in the catalogue, and how many it has. */
  first: number;
  count: number;
  chance: Chance;
}

/** In 2024, 2,420 cooperatives of Vietnam had OCOP products, about one for seven of them. */
const productsPerMaker = 7;

const givenNames = [
  'An Phú',
  'Bình Minh',
  'Đồng Tâm',
  'Hợp Tiến',
  'Tân Lập',
  'Hòa Bình',
  'Phú Lộc',
  'Quyết Tiến',
  'Toàn Thắng',
  'Đại Đồng',
  'Minh Khai',
  'Hồng Hà',
  'Sơn Hà',
  'Thanh Bình',
  'Tân Hưng',
  'Phúc Thịnh',
  'Vạn Xuân',
  'Nà Pàn',
  'Nà Lầu',
  'Khuổi Sao',
  'Pò Mục',
  'Bản Cáu',
  'Lũng Vài',
  'Nam Sơn',
  'Đông Sơn',
  'Bắc Thủy',
  'Xuân Mai',
  'An Khê',
  'Long Thành',
  'Hưng Đạo',
];

/** How often each type is drawn, and what it makes. Aquatic goods are told by their trade group. */
const types: readonly { type: MakerType; share: number; kinds: readonly KindName[] }[] = [
  { type: 'farm', share: 45, kinds: ['fresh', 'dried', 'tea', 'roast', 'grain', 'nut', 'honey'] },
  { type: 'works', share: 28, kinds: ['powder', 'noodle', 'preserved', 'meat', 'spirit', 'dried'] },
  { type: 'herb', share: 12, kinds: ['herb', 'tea', 'oil', 'cosmetic'] },
  { type: 'craft', share: 10, kinds: ['textile', 'craft', 'cosmetic'] },
  { type: 'sea', share: 5, kinds: ['dried', 'preserved'] },
];
const drawnTypes = types.flatMap(({ type, share }) => Array.from({ length: share }, () => type));

/** Draws the cooperatives one after the other, so that a national catalogue never stands in memory whole. */
export function* drawMakers(products: number, seed: number, commodities: readonly TradedCommodity[]): Generator<Maker> {
  const makers = Math.max(1, Math.round(products / productsPerMaker));
  const traded = Object.fromEntries(types.map(({ type, kinds }) => [type, commodities.filter(({ kind, group }) => kinds.includes(kind) && (group === 'seafood') === (type === 'sea'))])) as Record<MakerType, TradedCommodity[]>;
  let first = 0;
  for (let number = 1; number <= makers; number += 1) {
    const chance = chanceAt(seed, 'cooperative', number);
    const [left, leftMakers] = [products - first, makers - number + 1];
    // Many have two or three products, a few have twenty; whatever is left goes to the last.
    const wished = Math.max(1, Math.round((left / leftMakers) * (0.25 + chance.next() ** 2 * 2.25)));
    const count = leftMakers === 1 ? left : Math.min(wished, left - (leftMakers - 1));
    const type = chance.pick(drawnTypes);
    const [seat, given] = [chance.pick(placeIds), chance.pick(givenNames)];
    const own = Array.from({ length: chance.int(1, 4) }, () => chance.pickEarly(traded[type]));
    yield { slug: `${ascii(given)}-${seat}-${String(number).padStart(4, '0')}`, type, seat, given, households: chance.int(12, 180), commodities: [...new Set(own)], first, count, chance };
    first += count;
  }
}

function ascii(name: string): string {
  return name.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-');
}
