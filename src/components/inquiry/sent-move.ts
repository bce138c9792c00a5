import type { FieldErrors } from '#domain/inquiry/error-codes.ts';
import type { FormValues } from '#domain/inquiry/form-values.ts';

/** A move that was refused: its form opens again with what was typed. */
export interface SentMove {
  move: string;
  thread: string;
  values: FormValues;
  errors: FieldErrors;
  /** Why, where no field is to blame. */
  sentence?: string | undefined;
}
