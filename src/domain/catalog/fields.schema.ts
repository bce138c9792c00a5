import { z } from 'zod';
import { isCalendarDate } from '#lib/calendar-date.ts';
import { currencies } from '#lib/money.ts';

/** Fields that several collections share. */

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters a–z, digits and single hyphens, as in dried-star-anise')
  .max(80);

export const dateSchema = z.string().refine(isCalendarDate, { error: (issue) => `“${String(issue.input)}” is not a day of the calendar; write dates as year-month-day, such as 2026-11-25` });

export const yearSchema = z.number().int().min(1900).max(2100);
export const monthSchema = z.number().int().min(1).max(12);
export const monthsSchema = z.array(monthSchema).max(12);

export const quantityUnits = ['g', 'kg', 't', 'ml', 'L', 'piece', 'm', 'set'] as const;
export const quantitySchema = z.strictObject({
  value: z.number().positive().describe('How much or how many.'),
  unit: z.enum(quantityUnits).describe('Unit: g, kg, t (tonne), ml, L, piece, m (metre) or set.'),
});
export const incoterms = ['EXW', 'FCA', 'FOB', 'CIF', 'DAP'] as const;
/** Where goods cross the border or are loaded. `works` is the cooperative's own place. */
export const gates = ['huu-nghi', 'tan-thanh', 'coc-nam', 'chi-ma', 'binh-nghi', 'dong-dang-rail', 'hai-phong', 'works'] as const;
export const currencySchema = z.enum(currencies);

export const sourceSchema = z.strictObject({
  title: z.string().min(3).describe('Title of the page or paper, in its own language.'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address of the page; left out when there is only paper.'),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write the date as 2025, 2025-10 or 2025-10-20')
    .optional()
    .describe('Date of the page: a year, a month or a day.'),
});
export type Source = z.infer<typeof sourceSchema>;

export const pictureSchema = z.union([
  z.strictObject({ file: z.string().regex(/^[\w.-]+\.(jpe?g|png|webp|avif|svg)$/i, 'name a .jpg, .png, .webp, .avif or .svg file that lies beside the text, without a folder') }).describe('A photograph or drawing that lies beside `vi.md`.'),
  z.strictObject({ drawing: slugSchema }).describe('A woodcut of `content/drawings/`, by its name without `.svg`.'),
]);
export type PictureRef = z.infer<typeof pictureSchema>;

export const provenanceSchema = z.strictObject({
  by: z.enum(['human', 'machine']).describe('Who made the translation: `human` or `machine`.'),
  name: z.string().optional().describe('Name of the translator, if they want it shown.'),
  reviewedBy: z.string().optional().describe('Name of the person who read it against the Vietnamese.'),
  date: dateSchema.describe('Day on which it was made or last brought up to date.'),
  sourceDigest: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'is the twelve-digit digest that `npm run content:stamp` writes')
    .optional()
    .describe('Digest of the Vietnamese text it translates; `npm run content:stamp` writes it. When the Vietnamese changes, the page says that this translation is out of date.'),
});
export type Provenance = z.infer<typeof provenanceSchema>;

export const nameSchema = z.string().trim().min(1).max(160);
export const sentenceSchema = z.string().trim().min(1).max(400);
export const altsSchema = z.array(z.string().trim().min(1).max(300));
export const pairsSchema = z.array(z.strictObject({ label: z.string().trim().min(1).max(80).describe('What is meant.'), value: z.string().trim().min(1).max(300).describe('Its value, with the unit.') }));
