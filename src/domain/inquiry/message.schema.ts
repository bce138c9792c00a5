import { z } from 'zod';
import { choiceField, choicesField, lineField, optionalGroup, optionalLine, textField } from './form-fields.schema.ts';
import { freeTextSchema, languageField } from './inquiry.schema.ts';
import { limits } from './limits.ts';
import { questionIds, sellerQuestionIds } from './questions.ts';
import { closeReasons, declineReasons } from './reasons.ts';

/** A question from either side: codes that read in every language, words of one's own, or both. */
export const questionSchema = z
  .strictObject({
    questions: choicesField([...questionIds, ...sellerQuestionIds]).describe('Questions from the catalogue.'),
    message: optionalGroup(freeTextSchema, 'text').describe('What else is asked, in the writer’s own language.'),
  })
  .refine(({ questions, message }) => questions.length > 0 || message, { path: ['message', 'text'], error: 'inquiry.required' });
export type Question = z.infer<typeof questionSchema>;

/** An answer in the writer's own words. */
export const answerSchema = z.strictObject({
  message: z.strictObject({ text: textField(limits.messageLength).describe('The answer, as it was written.'), lang: languageField.describe('Language it is written in.') }).describe('The answer.'),
});

/** A cooperative cannot supply. */
export const declineSchema = z.strictObject({
  reason: choiceField(declineReasons).describe('Why.'),
  message: optionalGroup(freeTextSchema, 'text').describe('A word to the buyer.'),
});

/** Either side ends a thread. */
export const closeSchema = z.strictObject({
  reason: choiceField(closeReasons).describe('Why.'),
  message: optionalGroup(freeTextSchema, 'text').describe('A word to the other side.'),
});

/** A sample is on its way. */
export const sampleSentSchema = z.strictObject({
  carrier: lineField(60).describe('Carrier, as it calls itself.'),
  trackingNumber: optionalLine(60).describe('Tracking number.'),
  message: optionalGroup(freeTextSchema, 'text').describe('A word to the buyer.'),
});
export type SampleSent = z.infer<typeof sampleSentSchema>;

/** The buyer takes up a quotation: the one that was read, since another may have come meanwhile. */
export const acceptSchema = z.strictObject({
  quotation: optionalLine(60).describe('Id of the quotation that was read.'),
});

/** A button without fields. */
export const noFieldsSchema = z.strictObject({});
