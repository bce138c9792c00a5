/** Digits behind the point, for each currency that the site knows (ISO 4217). */
const minorDigits = { USD: 2, CNY: 2, EUR: 2, JPY: 0, KRW: 0, VND: 0 } as const;

export type Currency = keyof typeof minorDigits;
export const currencies = Object.keys(minorDigits) as [Currency, ...Currency[]];

/** An amount of money: an integer of minor units (cents, fen; whole yen, won, đồng) and its currency. */
export interface Money {
  minor: number;
  currency: Currency;
}

/** Reads an amount as people write it (5.2 US dollars); undefined when the currency has no such fraction. */
export function fromDecimal(amount: number, currency: Currency): Money | undefined {
  const scaled = amount * 10 ** minorDigits[currency];
  const minor = Math.round(scaled);
  return Math.abs(scaled - minor) > 1e-6 ? undefined : { minor, currency };
}

/** The amount as a decimal number, for `Intl` and for machines that expect one. */
export function toDecimal({ minor, currency }: Money): number {
  return minor / 10 ** minorDigits[currency];
}

/** How many digits the currency has behind the point. */
export function fractionDigits(currency: Currency): number {
  return minorDigits[currency];
}
