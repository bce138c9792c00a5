import type { z } from 'zod';
import { fieldErrors } from './field-errors.schema.ts';
import { type FormEntries, gatherValues, keptValues, nestValues, renumberLines } from './form-values.ts';
import { plainNumbers } from './plain-numbers.ts';
import type { FormReading } from './read-inquiry-form.ts';

/** Reads one of the smaller forms: a question, an answer, a reason. `locale` is the language of the page that the form stood on. Fields that the schema does not know are left aside. */
export function readForm<Schema extends z.ZodObject>(schema: Schema, entries: FormEntries, locale: string): FormReading<z.infer<Schema>> {
  const held = [...entries];
  const gathered = gatherValues(held);
  if (!gathered) return { values: keptValues(held), errors: {}, code: 'inquiry.too_large' };
  const values = renumberLines(gathered, ['line']);
  const nested = nestValues(plainNumbers(values, locale));
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(nested).filter(([name]) => name in schema.shape)));
  if (parsed.success) return { values, errors: {}, data: parsed.data };
  return { values, errors: fieldErrors(parsed.error.issues), code: 'inquiry.check_fields' };
}
