import { type ListName, listNames, type SearchFilters, type SearchQuery } from '#domain/search/search-query.ts';
import { type CalendarDate, dayNumber } from '#lib/calendar-date.ts';

/** A condition on documents; those of a list are joined by “and”, those of a list within it by “or”. */
export type FilterPart = string | string[];

/** A filter, by the name that the query gives it. */
export type FilterName = keyof SearchFilters;

/** Writes a text as a value of the filter language: whatever it holds, it ends at its own quotation mark. */
export function quoted(value: string): string {
  return `"${value.toWellFormed().replace(/[\\"]/g, '\\$&')}"`;
}

/** The conditions of a query, each with the filter that it comes from. */
export function filterParts({ filters }: Pick<SearchQuery, 'filters'>, today: CalendarDate): Map<FilterName, FilterPart> {
  const parts = new Map<FilterName, FilterPart>();
  for (const name of listNames) if (filters[name].length > 0) parts.set(name, [...new Set(filters[name].map((value) => valueCondition(name, value, today)))]);
  if (filters.maxOrderKg !== undefined) parts.set('maxOrderKg', `minimumOrderKg <= ${amount(filters.maxOrderKg)}`);
  if (filters.minCapacityKg !== undefined) parts.set('minCapacityKg', `capacityKg >= ${amount(filters.minCapacityKg)}`);
  if (filters.sample) parts.set('sample', 'sample = true');
  return parts;
}

/** The condition that a document has a value. What time ends is held against the day. */
export function valueCondition(name: ListName | 'sample', value: string | number, today: CalendarDate): string {
  if (name === 'sample') return `sample = ${value === 'true'}`;
  if (name === 'stars' || name === 'certificate' || name === 'market') return `${untilAttribute(name, value)} >= ${dayNumber(today)}`;
  return name === 'month' ? `shipping = ${amount(Number(value))}` : `${name} = ${quoted(String(value))}`;
}

/** The attribute that holds the last day of something. The value is part of its name, so it is cut to what a name may hold. */
export function untilAttribute(name: EndingName, value: string | number): string {
  return `until.${endingKey(name, value)}`;
}

/** The attribute that holds the month of that day, such as 2027-03. Months are few, so that they can be counted together. */
export function endsAttribute(name: EndingName, value: string | number): string {
  return `ends.${endingKey(name, value)}`;
}

/** Filters whose values end. */
export type EndingName = 'stars' | 'certificate' | 'market';

export function endingKey(name: EndingName, value: string | number): string {
  return `${name}-${String(value).replace(/[^\w-]/g, '')}`;
}

/** A number as the filter language writes it: digits, never an exponent. */
function amount(value: number): string {
  return Number.isFinite(value) ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 3 }) : '0';
}
