import type { CalendarDate } from '#lib/calendar-date.ts';
import { addMonths } from '#lib/calendar-date.ts';
import type { Product } from '../catalog/catalogue.ts';
import type { FieldError, FieldErrors, RefusalCode } from './error-codes.ts';
import { fieldErrors } from './field-errors.schema.ts';
import { type FormEntries, type FormValues, gatherValues, keptValues, nestValues, renumberLines } from './form-values.ts';
import { type Inquiry, inquirySchema } from './inquiry.schema.ts';
import { limits } from './limits.ts';
import { plainNumbers } from './plain-numbers.ts';
import { slugIn } from './product-slug.ts';
import { unitsOf } from './units-of.ts';

/** What the form is read against. */
export interface FormKnowledge {
  today: CalendarDate;
  products: ReadonlyMap<string, Product>;
  /** A telephone number as +, country code and digits; undefined for what is none. */
  readPhone(text: string, country: string): string | undefined;
}

export interface FormReading<Data> {
  /** As it was typed, for showing the form again. */
  values: FormValues;
  errors: FieldErrors;
  /** There when nothing is wrong. */
  data?: Data;
  /** Set when the form as a whole cannot be read. */
  code?: RefusalCode;
}

/** Reads an inquiry as a form sent it. Every value is kept, and what is wrong has a code beside its field. */
export function readInquiryForm(entries: FormEntries, knowledge: FormKnowledge): FormReading<Inquiry> {
  const held = [...entries];
  const gathered = gatherValues(held);
  if (!gathered) return { values: keptValues(held), errors: {}, code: 'inquiry.too_large' };
  const values = renumberLines(gathered, ['product', 'quantity.value', 'targetPrice.amount']);
  const known = new Set(Object.keys(inquirySchema.shape));
  const nested = Object.fromEntries(Object.entries(nestValues(plainNumbers(values, values.locale?.at(-1)))).filter(([name]) => known.has(name)));
  const parsed = inquirySchema.safeParse({ lines: [], destination: {}, buyer: {}, consent: {}, ...nested });
  if (!parsed.success) return failed(values, { ...fieldErrors(parsed.error.issues), ...catalogueErrors(values, knowledge), ...monthError(/^\d{4}-\d{2}$/.exec(values.wantedBy?.at(-1) ?? '')?.[0], knowledge.today) });
  const phone = readPhones(parsed.data, knowledge);
  const errors = { ...catalogueErrors(values, knowledge), ...lineErrors(parsed.data, knowledge), ...monthError(parsed.data.wantedBy, knowledge.today), ...phone.errors };
  return Object.keys(errors).length > 0 ? failed(values, errors) : { values, errors: {}, data: { ...parsed.data, buyer: { ...parsed.data.buyer, channels: phone.channels } } };
}

/** The order of the fields on the form is the order of the summary. */
const order = ['lines', 'destination', 'incoterm', 'wantedBy', 'documents', 'repeat', 'questions', 'message', 'buyer', 'consent'];

function failed(values: FormValues, errors: Record<string, FieldError>): FormReading<Inquiry> {
  const place = ([name]: [string, FieldError]) => order.indexOf(name.split('.')[0] ?? '');
  return { values, errors: Object.fromEntries(Object.entries(errors).sort((a, b) => place(a) - place(b))), code: 'inquiry.check_fields' };
}

/** Known without the rest being right: that there is no such product. */
function catalogueErrors(values: FormValues, { products }: FormKnowledge): Record<string, FieldError> {
  const wrong: Record<string, FieldError> = {};
  for (const [name, [text = '']] of Object.entries(values)) {
    if (!/^lines\.\d+\.product$/.test(name) || text.trim() === '') continue;
    if (!products.has(slugIn(text))) wrong[name] = { code: 'inquiry.product_unknown' };
  }
  return wrong;
}

function lineErrors({ lines }: Inquiry, { products }: FormKnowledge): Record<string, FieldError> {
  const wrong: Record<string, FieldError> = {};
  lines.forEach(({ product, quantity, targetPrice }, at) => {
    const found = products.get(product);
    if (!found) return;
    const units = unitsOf(found.facts);
    if (!units.includes(quantity.unit)) wrong[`lines.${at}.quantity.unit`] = { code: 'inquiry.unit_unsuitable' };
    if (targetPrice && !units.includes(targetPrice.per)) wrong[`lines.${at}.targetPrice.per`] = { code: 'inquiry.unit_unsuitable' };
  });
  return wrong;
}

function monthError(month: string | undefined, today: CalendarDate): Record<string, FieldError> {
  if (!month) return {};
  if (month < today.slice(0, 7)) return { wantedBy: { code: 'inquiry.month_past' } };
  if (month > addMonths(today, limits.monthsAhead).slice(0, 7)) return { wantedBy: { code: 'inquiry.month_too_far', n: limits.monthsAhead } };
  return {};
}

function readPhones({ buyer }: Inquiry, { readPhone }: FormKnowledge) {
  const channels = { ...buyer.channels };
  const errors: Record<string, FieldError> = {};
  for (const channel of ['phone', 'whatsapp'] as const) {
    const text = channels[channel];
    if (!text) continue;
    const number = readPhone(text.normalize('NFKC'), buyer.country);
    if (number) channels[channel] = number;
    else errors[`buyer.channels.${channel}`] = { code: 'inquiry.phone_invalid' };
  }
  return { channels, errors };
}
