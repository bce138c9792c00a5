import { z } from 'zod';
import { altsSchema, dateSchema, nameSchema, pairsSchema, pictureSchema, provenanceSchema, sentenceSchema, slugSchema, sourceSchema } from '../catalog/fields.schema.ts';
import { placeIds } from '../catalog/places.ts';

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time as "08:30", in quotes');
const boothSchema = z.string().regex(/^[A-Z]\d{2}$/, 'write a booth as a letter and two digits, such as A05');

const zoneSchema = z.strictObject({
  letter: z
    .string()
    .regex(/^[A-Z]$/)
    .describe('Letter of the zone; its booths are numbered A01, A02 … row by row.'),
  tint: z.enum(['spice', 'fruit', 'tea', 'noodle', 'craft']).describe('Colour of the zone.'),
  x: z.number().min(0).describe('Metres from the left wall.'),
  y: z.number().min(0).describe('Metres from the far wall.'),
  columns: z.number().int().min(1).max(30).describe('Booths in a row.'),
  rows: z.number().int().min(1).max(10).describe('Rows; an aisle lies behind every second one.'),
});
export type Zone = z.infer<typeof zoneSchema>;

const areaSchema = z.strictObject({
  id: slugSchema.describe('Name; the text gives its label.'),
  x: z.number().min(0).describe('Metres from the left wall.'),
  y: z.number().min(0).describe('Metres from the far wall.'),
  width: z.number().positive().describe('Metres.'),
  depth: z.number().positive().describe('Metres.'),
});

const hallSchema = z.strictObject({
  id: slugSchema.describe('Number or name of the hall.'),
  width: z.number().positive().max(300).describe('Metres from left to right.'),
  depth: z.number().positive().max(300).describe('Metres from the far wall to the entrance wall.'),
  entrance: z.number().min(0).describe('Metres from the left wall to the middle of the entrance.'),
  zones: z.array(zoneSchema).min(1).describe('Zones of booths, each 3 by 3 metres.'),
  areas: z.array(areaSchema).default([]).describe('Interpreters, meeting tables, stage.'),
});
export type Hall = z.infer<typeof hallSchema>;

const exhibitorSchema = z.strictObject({
  cooperative: slugSchema.describe('Folder name of the cooperative.'),
  booths: z.array(boothSchema).min(1).describe('Its booths, such as A05.'),
  products: z.array(slugSchema).default([]).describe('What it shows; left out means all its products.'),
});

/** A trade fair: when, where, who. */
export const fairFactsSchema = z
  .strictObject({
    sample: z.boolean().default(false).describe('`true` marks an invented fair.'),
    starts: dateSchema.describe('First day.'),
    ends: dateSchema.describe('Last day.'),
    opens: timeSchema.describe('Opening time in Vietnam (UTC+7).'),
    closes: timeSchema.describe('Closing time in Vietnam (UTC+7).'),
    commune: z.enum(placeIds).describe('Commune or ward of the venue.'),
    halls: z.array(hallSchema).min(1).describe('Halls, from which the plan is drawn.'),
    exhibitors: z.array(exhibitorSchema).default([]).describe('Exhibitors with their booths.'),
    programme: z
      .array(z.strictObject({ id: slugSchema.describe('Name; the text says what happens.'), day: z.number().int().min(1).max(30).describe('Day of the fair, 1 for the first.'), time: timeSchema.describe('Start.') }))
      .default([])
      .describe('Programme.'),
    interpreters: z
      .array(z.enum(['vi', 'en', 'zh', 'ko', 'ja']))
      .default([])
      .describe('Languages for which interpreters are there.'),
    pictures: z.array(pictureSchema).max(6).default([]).describe('Pictures.'),
    sources: z.array(sourceSchema).default([]).describe('Where the facts come from.'),
    updated: dateSchema.describe('Day on which the facts were last confirmed.'),
  })
  .superRefine((fair, context) => {
    if (fair.ends < fair.starts) context.addIssue({ code: 'custom', path: ['ends'], message: 'the last day is before the first' });
    for (const [index, { zones }] of fair.halls.entries())
      for (const [letter, same] of Map.groupBy(zones, (zone) => zone.letter))
        if (same.reduce((sum, { columns, rows }) => sum + columns * rows, 0) > 99) context.addIssue({ code: 'custom', path: ['halls', index, 'zones'], message: `zone ${letter} has more than 99 booths, which two digits cannot number; give the rest another letter` });
    if (fair.closes <= fair.opens) context.addIssue({ code: 'custom', path: ['closes'], message: 'closing comes before opening' });
  });
export const fairTextSchema = z.strictObject({
  name: nameSchema.describe('Name of the fair.'),
  summary: sentenceSchema.describe('One or two sentences.'),
  venue: nameSchema.describe('Name of the venue, without the commune.'),
  organiser: nameSchema.describe('Who holds it.'),
  zones: z.record(z.string().regex(/^[A-Z]$/), nameSchema).describe('Name of each zone, by its letter.'),
  areas: z.record(slugSchema, nameSchema).default({}).describe('Name of each area, by its id.'),
  programmeTexts: z.record(slugSchema, sentenceSchema).default({}).describe('What happens, by the id of the entry.'),
  practical: pairsSchema.max(10).default([]).describe('Getting there, samples, visa. Same order in every language.'),
  pictureAlts: altsSchema.default([]).describe('What each picture shows.'),
  translation: provenanceSchema.optional().describe('Provenance; not in `vi.md`.'),
});
export type FairText = z.infer<typeof fairTextSchema>;
