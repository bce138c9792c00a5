/** A day relative to the month of the build, in the form that sample content has: `sample-14m+11d`. */
export function sampleDay(months: number, days = 0): string {
  return `sample${signed(months, 'm')}${signed(days, 'd')}`;
}

function signed(value: number, unit: string): string {
  if (value === 0) return '';
  return `${value > 0 ? '+' : '-'}${Math.abs(value)}${unit}`;
}
