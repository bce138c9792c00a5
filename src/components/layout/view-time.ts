/** The day in Vietnam (UTC+7) of a moment in milliseconds, as 2026-11-25. */
export function todayInVietnam(moment: number): string {
  return new Date(moment + 25_200_000).toISOString().slice(0, 10);
}

/** How a certificate stands on a day, from its last day alone: ninety days before it, it ends soon; after it, it has lapsed. */
export function nextState(end: string, today: string): 'valid' | 'soon' | 'lapsed' {
  if (end < today) return 'lapsed';
  return Date.parse(end) - Date.parse(today) <= 90 * 86_400_000 ? 'soon' : 'valid';
}
