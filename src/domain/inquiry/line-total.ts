import type { Money } from '#lib/money.ts';
import type { LineQuantity, UnitPrice } from './inquiry.schema.ts';
import { inSmallest } from './units-of.ts';

/** What a quantity costs at a unit price; undefined where the price is for another kind of unit. */
export function lineTotal({ minor, currency, per }: UnitPrice, quantity: LineQuantity): Money | undefined {
  const [ordered, priced] = [inSmallest(quantity), inSmallest({ value: 1, unit: per })];
  return ordered.unit === priced.unit ? { minor: Math.round((minor * ordered.value) / priced.value), currency } : undefined;
}
