import { z } from 'zod';
import { readNumber } from '#lib/read-number.ts';
import type { FieldCode } from './error-codes.ts';

/** Kinds of form fields. Each takes what a form sends (text, or several of one name) and what a program sends; its messages are field codes. */

const code = (value: FieldCode) => value;

/** The last of several values of one name; nothing typed is nothing said. */
const single = (value: unknown): unknown => {
  const last = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' && last.trim() === '' ? undefined : last;
};

/** Text that was broken on its way shows as U+FFFD or as half a pair. */
const isWhole = (text: string) => !text.includes('\uFFFD') && text.isWellFormed();
/** Controls would end a header of a mail; marks of direction would turn around what stands beside them. */
const oneLineControls = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const manyLinesControls = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

const written = (most: number, controls: RegExp) =>
  z
    .string({ error: code('inquiry.required') })
    .refine(isWhole, { error: code('inquiry.broken_text'), abort: true })
    .transform((text) =>
      text
        .replace(/\r\n?/g, controls === manyLinesControls ? '\n' : '\r')
        .normalize('NFC')
        .trim(),
    )
    .refine((text) => !controls.test(text), { error: code('inquiry.control_characters'), abort: true })
    .pipe(z.string().min(1, code('inquiry.required')).max(most, code('inquiry.too_long')));

/** A line of text, without line breaks. */
export const lineField = (most: number) => z.preprocess(single, written(most, oneLineControls));

/** A line that may be left empty. */
export const optionalLine = (most: number) => z.preprocess(single, written(most, oneLineControls).optional());

/** Text of several lines. */
export const textField = (most: number) => z.preprocess(single, written(most, manyLinesControls));

/** One of several words. */
export const choiceField = <const Choice extends readonly [string, ...string[]]>(choices: Choice) => z.preprocess(single, z.enum(choices, { error: (issue) => code(issue.input === undefined ? 'inquiry.required' : 'inquiry.unknown_choice') }));

/** One of several words, or none. */
export const optionalChoice = <const Choice extends readonly [string, ...string[]]>(choices: Choice) => z.preprocess(single, z.enum(choices, { error: code('inquiry.unknown_choice') }).optional());

/** Any number of several words, each once. */
export const choicesField = <const Choice extends readonly [string, ...string[]]>(choices: Choice) =>
  z.preprocess((value) => [...new Set((Array.isArray(value) ? value : [value]).filter((item) => item !== undefined && item !== ''))], z.array(z.enum(choices, { error: code('inquiry.unknown_choice') })).max(choices.length, code('inquiry.too_many')));

/** A box that may be ticked. */
export const boxField = z.preprocess((value) => ['on', 'true', '1', 'yes', true].includes(single(value) as string | boolean), z.boolean());

/** A box that must be ticked. */
export const consentField = z.preprocess((value) => ['on', 'true', '1', 'yes', true].includes(single(value) as string | boolean), z.literal(true, { error: code('inquiry.consent_missing') }));

interface NumberRule {
  most: number;
  /** Digits behind the point. */
  digits: number;
  /** Nothing smaller is taken; above zero when left out. */
  least?: number;
}

const readField = (value: unknown): unknown => {
  const given = single(value);
  return typeof given === 'string' ? readNumber(given) : given;
};

const numeric = ({ most, digits, least }: NumberRule) =>
  z
    .custom<number>((value) => typeof value === 'number' && !Number.isNaN(value), { error: (issue) => code(issue.input === undefined ? 'inquiry.required' : 'inquiry.not_a_number'), abort: true })
    .refine((value) => (least === undefined ? value > 0 : value >= least), { error: code('inquiry.not_positive'), abort: true })
    .refine((value) => value <= most, { error: code('inquiry.number_too_large'), params: { n: most }, abort: true })
    .refine((value) => Number(value.toFixed(digits)) === value, { error: code('inquiry.too_precise'), params: { n: digits } });

/** A number as people of five languages type it. */
export const numberField = (rule: NumberRule) => z.preprocess(readField, numeric(rule));

/** A group of fields of which nothing was filled in is left out. */
export const optionalGroup = <Group extends z.ZodType>(group: Group, decisive: string) => z.preprocess((value) => (typeof value === 'object' && value !== null && single((value as Record<string, unknown>)[decisive]) === undefined ? undefined : value), group.optional());

/** A mail address of one person: plain ASCII, so that it can stand in a header as it is, and in small letters, so that one person has one. */
export const emailField = z.preprocess(
  single,
  z
    .string({ error: code('inquiry.required') })
    .transform((text) => text.normalize('NFKC').trim().toLowerCase())
    .pipe(
      z
        .string()
        .max(254, code('inquiry.too_long'))
        .regex(/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/, code('inquiry.email_invalid')),
    ),
);
