import { addDays, addMonths, type CalendarDate } from '#lib/calendar-date.ts';

const pattern = /^sample(?:([+-]\d{1,3})m)?(?:([+-]\d{1,3})d)?$/;

/**
 * Turns the dates of sample content into days, so that the mix of valid, soon ending and lapsed stays true whenever the site is built.
 * `sample-14m+11d` is the first day of the current month, minus 14 months, plus 11 days. Anything else is returned as it came.
 */
export function resolveSampleDate(value: string, today: CalendarDate): string {
  const match = pattern.exec(value);
  if (!match) return value;
  const anchor = `${today.slice(0, 8)}01`;
  return addDays(addMonths(anchor, Number(match[1] ?? 0)), Number(match[2] ?? 0));
}

/** Resolves every sample date in a tree of front matter; trees that are not marked as sample are returned untouched. */
export function resolveSampleDates<Tree>(tree: Tree, today: CalendarDate): Tree {
  if (typeof tree === 'string') return resolveSampleDate(tree, today) as Tree;
  if (Array.isArray(tree)) return tree.map((item) => resolveSampleDates(item, today)) as Tree;
  if (tree === null || typeof tree !== 'object') return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, resolveSampleDates(value, today)])) as Tree;
}
