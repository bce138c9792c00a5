import { toDecimal } from '#lib/money.ts';
import type { ProductFacts } from '../catalog/product.schema.ts';
import type { UnitPrice } from './inquiry.schema.ts';
import { inSmallest } from './units-of.ts';

type PriceBand = NonNullable<ProductFacts['price']>;

/** How far a price may be from the reference price before it is taken for a slip: a point for a comma, a tonne for a kilogram. */
export const mostTimes = 100;

/** Says whether a price is so far from the reference price that its point, comma or unit must be a slip. Other currencies and other kinds of unit say nothing of each other. */
export function isUnlikely(price: UnitPrice, reference: PriceBand | undefined): boolean {
  if (!reference || reference.currency !== price.currency) return false;
  const [own, known] = [inSmallest({ value: 1, unit: price.per }), inSmallest({ value: 1, unit: reference.per })];
  if (own.unit !== known.unit) return false;
  const each = toDecimal(price) / own.value;
  return each > (toDecimal(reference.max) / known.value) * mostTimes || each < toDecimal(reference.min) / known.value / mostTimes;
}
