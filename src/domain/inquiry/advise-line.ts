import type { ProductFacts } from '../catalog/product.schema.ts';
import type { LineQuantity } from './inquiry.schema.ts';
import { isLess } from './units-of.ts';

/** What a buyer is told while typing; it forbids nothing. Words stand under `inq.advice.<id>`. */
export type Advice = { id: 'below-minimum'; minimum: LineQuantity } | { id: 'above-capacity'; capacity: LineQuantity } | { id: 'out-of-season'; months: readonly number[] };

type Facts = Pick<ProductFacts, 'minimumOrder' | 'capacity' | 'season'>;

/** Advice on a line: smallest order, monthly capacity, season in the month wanted. */
export function adviseLine({ minimumOrder, capacity, season }: Facts, line: { quantity?: LineQuantity | undefined; wantedBy?: string | undefined; sample?: boolean }): Advice[] {
  const advice: Advice[] = [];
  if (line.quantity && !line.sample && isLess(line.quantity, minimumOrder)) advice.push({ id: 'below-minimum', minimum: minimumOrder });
  if (line.quantity && capacity && isLess(capacity, line.quantity)) advice.push({ id: 'above-capacity', capacity });
  const month = Number(line.wantedBy?.slice(5));
  if (month && season.shipping.length > 0 && !season.shipping.includes(month)) advice.push({ id: 'out-of-season', months: season.shipping });
  return advice;
}
