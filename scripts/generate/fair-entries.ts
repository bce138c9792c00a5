import type { z } from 'zod';
import type { PlaceId } from '#domain/catalog/places.ts';
import type { fairFactsSchema, Hall } from '#domain/fair/fair.schema.ts';
import { boothsOf } from '#domain/fair/plan.ts';
import type { Locale } from '#i18n/locales.ts';
import { fill } from './fill.ts';
import type { Maker } from './makers.ts';
import { placeLabel } from './place-words.ts';
import { sampleDay } from './sample-day.ts';
import { vocabularies } from './vocabulary.ts';
import type { EntryText } from './write-entry.ts';

type Facts = z.input<typeof fairFactsSchema>;
interface FairEntry {
  slug: string;
  facts: Facts;
  textIn: (locale: Locale) => EntryText;
}

/** Two are over, one is next month, one is half a year off: each state of a fair's page is there whatever the day of the build. */
const fairs: readonly { slug: string; commune: PlaceId; month: number; days: number }[] = [
  { slug: 'spring-fair', commune: 'dong-kinh', month: -9, days: 4 },
  { slug: 'border-fair', commune: 'dong-dang', month: -2, days: 3 },
  { slug: 'harvest-fair', commune: 'ky-lua', month: 1, days: 5 },
  { slug: 'mountain-fair', commune: 'bac-son', month: 6, days: 3 },
];

const hall: Hall = {
  id: '1',
  width: 72,
  depth: 40,
  entrance: 36,
  zones: [
    { letter: 'A', tint: 'spice', x: 4, y: 4, columns: 6, rows: 4 },
    { letter: 'B', tint: 'fruit', x: 27, y: 4, columns: 7, rows: 4 },
    { letter: 'C', tint: 'tea', x: 4, y: 25, columns: 6, rows: 2 },
    { letter: 'D', tint: 'noodle', x: 27, y: 25, columns: 7, rows: 2 },
    { letter: 'E', tint: 'craft', x: 53, y: 4, columns: 5, rows: 2 },
  ],
  areas: [
    { id: 'interpreters', x: 53, y: 15, width: 15, depth: 5 },
    { id: 'meeting-tables', x: 53, y: 24, width: 15, depth: 8 },
  ],
};

/** The fairs; cooperatives fill the booths in turn, each fair from another place of the list. */
export function fairEntries(makers: readonly Maker[]): FairEntry[] {
  const booths = boothsOf(hall).map(({ code }) => code);
  return fairs.map(({ slug, commune, month, days }, index) => {
    const count = Math.min(makers.length, booths.length);
    const shown = Array.from({ length: count }, (_, at) => makers[(at + index * 17) % makers.length] as Maker);
    const facts: Facts = {
      sample: true,
      starts: sampleDay(month, 5),
      ends: sampleDay(month, 5 + days - 1),
      opens: '08:00',
      closes: '17:00',
      commune,
      halls: [hall],
      exhibitors: shown.map((maker, at) => ({ cooperative: maker.slug, booths: [booths[at] as string] })),
      programme: [
        { id: 'opening', day: 1, time: '09:00' },
        { id: 'buyer-meetings', day: 2, time: '08:30' },
        { id: 'closing', day: days, time: '15:30' },
      ],
      interpreters: ['zh', 'ko', 'ja', 'en'],
      updated: sampleDay(-1, 3),
    };
    const textIn = (locale: Locale): EntryText => {
      const { name, summary, body, ...rest } = vocabularies[locale].fair;
      const values = { place: placeLabel(commune, locale), count, days };
      return { fields: { name: fill(name, values, locale), summary: fill(summary, values, locale), ...rest }, body };
    };
    return { slug, facts, textIn };
  });
}
