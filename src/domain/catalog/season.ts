/** What a month brings: harvest, shipping from stock, or nothing. */
export type MonthSupply = 'harvest' | 'ships' | 'none';

/** The twelve months of a season, January first. A harvest month that does not ship still counts as harvest. */
export function seasonMonths({ harvest, shipping }: { harvest: readonly number[]; shipping: readonly number[] }): MonthSupply[] {
  return Array.from({ length: 12 }, (_, index) => {
    if (harvest.includes(index + 1)) return 'harvest';
    return shipping.includes(index + 1) ? 'ships' : 'none';
  });
}
