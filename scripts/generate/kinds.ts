import type { OcopGroup } from '#domain/catalog/ocop.schema.ts';
import type { Form, packKinds, storages } from '#domain/catalog/product.schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is alike in all goods of a kind: how they are sold, packed, kept and measured. Their sentences stand in `vocabulary/` under the same name. */
export interface Kind {
  form: Form;
  ocop: readonly [group: OcopGroup, subgroup: string];
  /** Where the raw material comes from: chooses the first section of the text. */
  source: keyof Vocabulary['source'];
  grade: keyof Vocabulary['grades'];
  /** Kinds of pack with the contents that they come in. */
  packs: Partial<Record<(typeof packKinds)[number], readonly number[]>>;
  /** Unit of the packs; orders and prices are for a thousand g or ml. */
  unit: 'g' | 'ml' | 'piece';
  /** Lowest and highest usual price in US dollars for a kg, litre or piece. */
  price: readonly [number, number];
  shelfLife?: { from: number; to: number; unit: 'day' | 'month' };
  storage: (typeof storages)[number];
  ingredients?: keyof Vocabulary['ingredients'];
  /** Whether it is harvested in a season; the rest is made all year. */
  seasonal: boolean;
  /** Degrees Celsius of drying, cooking or keeping. */
  heat: readonly [number, number];
  /** Woodcut that a commodity of this kind borrows. */
  drawing: string;
}

const months = (from: number, to: number) => ({ from, to, unit: 'month' as const });
const grown = { source: 'field', grade: 'graded', unit: 'g', storage: 'ambient', seasonal: true, ingredients: 'plain', heat: [42, 68] } as const;
const made = { source: 'works', grade: 'made', unit: 'g', storage: 'ambient', seasonal: false, heat: [84, 98] } as const;
const crafted = { source: 'workshop', grade: 'made', unit: 'piece', storage: 'ambient', seasonal: false, heat: [42, 60] } as const;

export const kinds = {
  fresh: { ...grown, form: 'fresh', ocop: ['food', 'fresh-produce'], storage: 'chilled', packs: { box: [1000, 5000], basket: [10_000] }, price: [0.6, 4.5], shelfLife: { from: 7, to: 40, unit: 'day' }, drawing: 'persimmon' },
  dried: { ...grown, form: 'dried', ocop: ['food', 'spice'], packs: { pouch: [100], bag: [500, 1000], sack: [25_000] }, price: [3, 22], shelfLife: months(12, 24), drawing: 'dried-chili' },
  herb: { ...grown, form: 'herb', ocop: ['herb', 'functional-food'], packs: { pouch: [50], box: [200], bag: [1000] }, price: [6, 90], shelfLife: months(18, 36), drawing: 'grass-jelly-herb' },
  tea: { ...grown, form: 'tea', ocop: ['food', 'tea'], packs: { box: [50], pouch: [100], bag: [500], sack: [20_000] }, price: [5, 120], shelfLife: months(18, 36), drawing: 'mau-son-tea' },
  roast: { ...grown, form: 'dried', ocop: ['food', 'coffee-cocoa'], packs: { pouch: [250], bag: [500, 1000] }, price: [6, 60], shelfLife: months(9, 18), drawing: 'herbal-tea-box' },
  powder: { ...grown, form: 'powder', ocop: ['food', 'cereal-product'], packs: { jar: [150], pouch: [500], bag: [5000] }, price: [5, 24], shelfLife: months(12, 24), drawing: 'grass-jelly-herb' },
  oil: { ...grown, form: 'oil', ocop: ['herb', 'essential-oil'], unit: 'ml', packs: { bottle: [10, 100], drum: [25_000] }, price: [14, 90], shelfLife: months(24, 36), drawing: 'anise-oil' },
  cosmetic: { ...made, form: 'cosmetic', ocop: ['herb', 'herbal-cosmetic'], unit: 'ml', packs: { bottle: [100, 250], set: [500] }, price: [6, 28], shelfLife: months(18, 36), drawing: 'anise-oil' },
  honey: { ...grown, form: 'honey', ocop: ['food', 'honey-other'], source: 'hive', grade: 'made', packs: { jar: [250, 500], can: [5000], drum: [25_000] }, price: [4, 40], shelfLife: months(18, 24), heat: [38, 42], drawing: 'forest-honey' },
  grain: { ...grown, form: 'grain', ocop: ['food', 'rice-cereal'], packs: { bag: [1000, 5000], sack: [25_000] }, price: [0.8, 5], shelfLife: months(8, 14), drawing: 'five-colour-rice' },
  noodle: { ...made, form: 'noodle', ocop: ['food', 'cereal-product'], packs: { pouch: [300], bag: [500], carton: [5000] }, price: [1.4, 5], shelfLife: months(10, 18), ingredients: 'noodle', heat: [42, 62], drawing: 'cao-kho' },
  nut: { ...grown, form: 'nut', ocop: ['food', 'snack'], packs: { pouch: [200], bag: [1000], carton: [10_000] }, price: [2.5, 18], shelfLife: months(8, 14), drawing: 'chestnut' },
  preserved: { ...made, form: 'preserved', ocop: ['food', 'sauce'], packs: { jar: [200, 400], can: [3000] }, price: [2, 12], shelfLife: months(9, 24), ingredients: 'preserved', drawing: 'bamboo-shoot-chili' },
  meat: { ...made, form: 'prepared', ocop: ['food', 'animal-product'], storage: 'frozen', packs: { pouch: [200], bag: [500, 1000] }, price: [9, 34], shelfLife: months(4, 12), ingredients: 'meat', heat: [60, 85], drawing: 'bamboo-shoot-chili' },
  spirit: { ...made, form: 'spirit', ocop: ['beverage', 'spirit'], unit: 'ml', packs: { bottle: [300, 500, 750] }, price: [5, 30], ingredients: 'spirit', drawing: 'mau-son-spirit' },
  textile: { ...crafted, form: 'textile', ocop: ['craft', 'textile'], packs: { piece: [1], roll: [20] }, price: [9, 90], drawing: 'indigo-brocade' },
  craft: { ...crafted, form: 'craft', ocop: ['craft', 'household'], packs: { piece: [1], set: [3] }, price: [2, 40], drawing: 'bamboo-basket' },
} satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;

/** What is alike in all goods of a kind. */
export function kindOf(name: KindName): Kind {
  return kinds[name];
}
