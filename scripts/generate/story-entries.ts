import type { z } from 'zod';
import type { storyFactsSchema } from '#domain/story/story.schema.ts';
import { storyKinds } from '#domain/story/story.schema.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Woodcut } from './commodity-files.ts';
import { cooperativeName } from './cooperative-entry.ts';
import { fill } from './fill.ts';
import type { Maker } from './makers.ts';
import { placeLabel } from './place-words.ts';
import { sampleDay } from './sample-day.ts';
import { vocabularies } from './vocabulary.ts';
import type { EntryText } from './write-entry.ts';

/** A cooperative that a story may speak of, with some of its products. */
export interface StorySubject {
  maker: Maker;
  products: string[];
  woodcut: Woodcut;
}

interface StoryEntry {
  slug: string;
  facts: z.input<typeof storyFactsSchema>;
  textIn: (locale: Locale) => EntryText;
}

/** A story of each subject, one a month back from the month of the build. */
export function storyEntries(subjects: readonly StorySubject[]): StoryEntry[] {
  return subjects.map(({ maker, products, woodcut }, index) => ({
    slug: `story-${String(index + 1).padStart(2, '0')}-${maker.seat}`,
    facts: { sample: true, published: sampleDay(-index, index), kind: storyKinds[index % storyKinds.length] ?? 'harvest', cooperatives: [maker.slug], products, pictures: [{ drawing: woodcut.drawing }] },
    textIn: (locale) => {
      const { titles, summary, headings, before, delivery } = vocabularies[locale].story;
      const values = { place: placeLabel(maker.seat, locale), cooperative: cooperativeName(maker, locale) };
      return {
        fields: { title: fill(titles[index % titles.length] ?? '', values, locale), summary: fill(summary, values, locale), pictureAlts: [woodcut.alts[locale]] },
        body: `## ${headings[0]}\n\n${before}\n\n## ${headings[1]}\n\n${delivery}`,
      };
    },
  }));
}
