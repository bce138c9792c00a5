/** What may be wrong with one field of a form. The sentence stands under `error.<code>` in five languages; `{n}` is the limit that was broken. Codes are permanent. */
export const fieldCodes = [
  'inquiry.required',
  'inquiry.too_long',
  'inquiry.broken_text',
  'inquiry.control_characters',
  'inquiry.not_a_number',
  'inquiry.not_positive',
  'inquiry.number_too_large',
  'inquiry.too_precise',
  /** So far from the reference price that it must be a slip. */
  'inquiry.price_unlikely',
  'inquiry.unknown_choice',
  'inquiry.month_invalid',
  'inquiry.month_past',
  'inquiry.month_too_far',
  'inquiry.date_invalid',
  'inquiry.date_past',
  'inquiry.range_reversed',
  'inquiry.email_invalid',
  'inquiry.phone_invalid',
  'inquiry.consent_missing',
  'inquiry.no_lines',
  'inquiry.too_many',
  'inquiry.product_unknown',
  'inquiry.unit_unsuitable',
  'inquiry.file_type',
  'inquiry.file_too_large',
  'inquiry.file_empty',
  'inquiry.too_many_files',
] as const;
export type FieldCode = (typeof fieldCodes)[number];

/** Why a whole form or a move was refused. */
export const refusalCodes = [
  /** Fields are wrong; the codes beside them say how. */
  'inquiry.check_fields',
  'inquiry.too_large',
  /** The same form was sent before with other content. */
  'inquiry.already_sent',
  'inquiry.proof_invalid',
  'inquiry.proof_expired',
  'inquiry.proof_used',
  'inquiry.rate_limited',
  /** Forged, expired, revoked, somebody else's, or nothing there: one answer for all. */
  'inquiry.link_invalid',
  'inquiry.move_not_allowed',
  /** Somebody moved the thread in the meantime. */
  'inquiry.changed',
  'inquiry.no_quotation',
  'inquiry.quotation_expired',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** One thing that is wrong with a field. */
export interface FieldError {
  code: FieldCode;
  /** The limit that was broken, for the sentence. */
  n?: number;
}

/** Errors by the name of their field, in the order of the form. */
export type FieldErrors = Readonly<Record<string, FieldError>>;

/** Why something was refused, and what stands beside which field. */
export interface Refusal {
  code: RefusalCode;
  errors: FieldErrors;
  /** Minutes after which it may be tried again, where waiting helps. */
  waitMinutes?: number;
  /** Reference of what was sent before, where the sender proved to be its sender. */
  reference?: string;
}

export function refusal(code: RefusalCode, more: Partial<Omit<Refusal, 'code'>> = {}): Refusal {
  return { code, errors: {}, ...more };
}
