import type { ProductFacts } from '../catalog/product.schema.ts';
import type { LineQuantity } from './inquiry.schema.ts';

type Unit = LineQuantity['unit'];

/** Units in which the same thing can be said: a cooperative that sells by the kilogram understands tonnes. */
const kin: readonly (readonly Unit[])[] = [['g', 'kg', 't'], ['ml', 'L'], ['piece'], ['set'], ['m']];
/** How many of the first of its kin a unit is. */
const size: Readonly<Record<Unit, number>> = { g: 1, kg: 1000, t: 1_000_000, ml: 1, L: 1000, piece: 1, set: 1, m: 1 };

/** Units that a cooperative sells a product in, its usual one first. */
export function unitsOf({ minimumOrder, packs }: Pick<ProductFacts, 'minimumOrder' | 'packs'>): Unit[] {
  const said = [minimumOrder.unit, ...packs.map(({ net }) => net.unit)];
  return [...new Set(said.flatMap((unit) => [unit, ...(kin.find((group) => group.includes(unit)) ?? [])]))];
}

/** Says whether one quantity is less than another; undefined where their units are of different kinds. */
export function isLess(a: LineQuantity, b: LineQuantity): boolean | undefined {
  const group = kin.find((units) => units.includes(a.unit));
  return group?.includes(b.unit) ? a.value * size[a.unit] < b.value * size[b.unit] : undefined;
}

/** Amount of the first unit of its kin, for sums and comparisons. */
export function inSmallest({ value, unit }: LineQuantity): { value: number; unit: Unit } {
  return { value: Number((value * size[unit]).toPrecision(12)), unit: kin.find((units) => units.includes(unit))?.[0] ?? unit };
}
