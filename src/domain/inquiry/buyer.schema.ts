import { z } from 'zod';
import type { FieldCode } from './error-codes.ts';
import { choiceField, emailField, lineField, optionalLine } from './form-fields.schema.ts';
import { buyerRoles } from './questions.ts';

/** Who asks. Few fields: what is needed to answer, and nothing else. */
export const buyerSchema = z.strictObject({
  name: optionalLine(80).describe('Name of the person, as they write it; may be left out.'),
  company: lineField(120).describe('Company, as it writes itself.'),
  country: z
    .preprocess(
      (value) => (typeof value === 'string' ? value.trim().toUpperCase() : value),
      z
        .string({ error: 'inquiry.required' satisfies FieldCode })
        .min(1, 'inquiry.required' satisfies FieldCode)
        .regex(/^[A-Z]{2}$/, 'inquiry.unknown_choice' satisfies FieldCode),
    )
    .describe('Country or region, as two letters of ISO 3166.'),
  role: choiceField(buyerRoles).describe('What the firm does: importer, distributor, manufacturer, retailer, restaurant, agent or other.'),
  email: emailField.describe('Mail address to which answers and links go.'),
  channels: z
    .strictObject({
      wechat: optionalLine(60).describe('WeChat ID.'),
      kakaotalk: optionalLine(60).describe('KakaoTalk ID.'),
      line: optionalLine(60).describe('LINE ID.'),
      whatsapp: optionalLine(40).describe('WhatsApp number, with its country code.'),
      phone: optionalLine(40).describe('Telephone number; a number without a country code is read as one of the buyer’s country. Kept as +, country code and digits.'),
    })
    .prefault({})
    .describe('Other ways to reach the buyer.'),
});
