import type { CalendarDate } from '#lib/calendar-date.ts';
import type { ProductFacts } from '../catalog/product.schema.ts';
import type { FieldError } from './error-codes.ts';
import type { FormEntries } from './form-values.ts';
import { type Quotation, quotationSchema } from './quotation.schema.ts';
import { readForm } from './read-form.schema.ts';
import type { FormReading } from './read-inquiry-form.ts';
import { isUnlikely, mostTimes } from './unlikely-price.ts';
import type { LineView } from './views.ts';

/** A line that is answered, and the price that the catalogue knows of its product. */
export interface AnsweredLine extends Pick<LineView, 'number'> {
  reference?: ProductFacts['price'];
}

/** Reads a quotation as a form sent it, against the lines that it answers. */
export function readQuotationForm(entries: FormEntries, { today, lines, locale }: { today: CalendarDate; lines: readonly AnsweredLine[]; locale: string }): FormReading<Quotation> {
  const reading = readForm(quotationSchema, entries, locale);
  if (!reading.data) return reading;
  const errors: Record<string, FieldError> = {};
  if (reading.data.validUntil < today) errors.validUntil = { code: 'inquiry.date_past' };
  const answered = reading.data.lines.map(({ line }) => line);
  answered.forEach((line, at) => {
    if (!lines.some(({ number }) => number === line) || answered.indexOf(line) !== at) errors[`lines.${at}.line`] = { code: 'inquiry.product_unknown' };
  });
  reading.data.lines.forEach(({ line, price }, at) => {
    if (price && isUnlikely(price, lines.find(({ number }) => number === line)?.reference)) errors[`lines.${at}.price.amount`] = { code: 'inquiry.price_unlikely', n: mostTimes };
  });
  return Object.keys(errors).length > 0 ? { values: reading.values, errors, code: 'inquiry.check_fields' } : reading;
}
