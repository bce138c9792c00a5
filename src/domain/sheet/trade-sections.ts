import { toDecimal } from '#lib/money.ts';
import type { ProductFacts } from '../catalog/product.schema.ts';
import type { Sheet } from './columns.ts';

/** When it ships, what it costs, and what is in it that must be declared. */
export function tradeSections({ season, price, samplePrice, allergens }: ProductFacts): Pick<Sheet, 'season' | 'price' | 'sample_price' | 'allergens'> {
  const months = [...new Set([...season.harvest, ...season.shipping])].sort((a, b) => a - b);
  return {
    season: months.map((month) => ({ month, is_harvest: season.harvest.includes(month), is_shipping: season.shipping.includes(month) })),
    price: price ? [{ min: toDecimal(price.min), max: toDecimal(price.max), currency: price.currency, per_unit: price.per, incoterm: price.incoterm, place: price.place, given_on: price.date }] : [],
    sample_price: samplePrice ? [{ amount: toDecimal(samplePrice.price), currency: samplePrice.price.currency, net_value: samplePrice.net.value, net_unit: samplePrice.net.unit }] : [],
    allergens: [...(allergens?.contains ?? []).map((allergen) => ({ allergen, presence: 'contains' })), ...(allergens?.mayContain ?? []).map((allergen) => ({ allergen, presence: 'may_contain' }))],
  };
}
