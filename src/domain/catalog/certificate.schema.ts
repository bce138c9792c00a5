import { z } from 'zod';
import { dateSchema, slugSchema } from './fields.schema.ts';

export const certificateTypes = ['vietgap', 'globalgap', 'haccp', 'iso22000', 'organic-vn', 'organic-cn', 'organic-kr', 'organic-jas', 'gi', 'collective-mark', 'food-safety', 'planting-area-code', 'packing-house-code', 'other'] as const;
export const certificateSchema = z
  .strictObject({
    id: slugSchema.describe('Short name by which texts and market-access facts refer to it.'),
    type: z.enum(certificateTypes).describe('Kind of certificate.'),
    number: z.string().min(1).max(80).describe('Number as printed.'),
    issuer: z.string().min(2).max(160).describe('Who issued it, as printed.'),
    issued: dateSchema.describe('Day of issue.'),
    expires: dateSchema.optional().describe('Last day of validity; left out when it has none.'),
    file: z.string().optional().describe('Scan that lies beside `vi.md`.'),
  })
  .refine(({ issued, expires }) => !expires || expires > issued, { path: ['expires'], error: 'a certificate ends after its day of issue' });
export const testKinds = ['residue', 'aflatoxin', 'heavy-metal', 'microbiology', 'sulphite', 'composition', 'colour-fastness'] as const;

export const testReportSchema = z.strictObject({
  id: slugSchema.describe('Short name by which market-access facts refer to it.'),
  kind: z.enum(testKinds).describe('What was tested.'),
  laboratory: z.string().min(2).max(160).describe('Laboratory, as printed.'),
  number: z.string().min(1).max(80).describe('Number of the report.'),
  date: dateSchema.describe('Day of the report.'),
  substances: z.number().int().positive().optional().describe('How many substances were looked for.'),
});
