import type { CalendarDate } from '#lib/calendar-date.ts';
import type { FieldError } from './error-codes.ts';
import type { FormEntries } from './form-values.ts';
import { type Quotation, quotationSchema } from './quotation.schema.ts';
import { readForm } from './read-form.schema.ts';
import type { FormReading } from './read-inquiry-form.ts';
import type { LineView } from './views.ts';

/** Reads a quotation as a form sent it, against the lines that it answers. */
export function readQuotationForm(entries: FormEntries, { today, lines, locale }: { today: CalendarDate; lines: readonly Pick<LineView, 'number'>[]; locale: string }): FormReading<Quotation> {
  const reading = readForm(quotationSchema, entries, locale);
  if (!reading.data) return reading;
  const errors: Record<string, FieldError> = {};
  if (reading.data.validUntil < today) errors.validUntil = { code: 'inquiry.date_past' };
  const answered = reading.data.lines.map(({ line }) => line);
  answered.forEach((line, at) => {
    if (!lines.some(({ number }) => number === line) || answered.indexOf(line) !== at) errors[`lines.${at}.line`] = { code: 'inquiry.product_unknown' };
  });
  return Object.keys(errors).length > 0 ? { values: reading.values, errors, code: 'inquiry.check_fields' } : reading;
}
