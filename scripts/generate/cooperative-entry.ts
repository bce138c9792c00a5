import type { z } from 'zod';
import type { cooperativeFactsSchema } from '#domain/catalog/cooperative.schema.ts';
import { places } from '#domain/catalog/places.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Market } from './copied-content.ts';
import { fill } from './fill.ts';
import type { Maker, MakerType } from './makers.ts';
import { placeLabel, placeName } from './place-words.ts';
import { sampleDay } from './sample-day.ts';
import { vocabularies } from './vocabulary.ts';
import type { EntryText } from './write-entry.ts';

type Facts = z.input<typeof cooperativeFactsSchema>;

const fieldsOf: Record<MakerType, Facts['fields']> = { farm: ['crops', 'processing'], herb: ['forestry', 'crops', 'processing'], works: ['processing', 'trade'], craft: ['handicraft', 'tourism'], sea: ['aquaculture', 'processing'] };

/** A cooperative's facts and its text in each language. */
export function cooperativeEntry(maker: Maker, markets: readonly Market[]): { facts: Facts; textIn: (locale: Locale) => EntryText } {
  const { chance, seat, type, households } = maker;
  const [workers, year, reply] = [chance.int(4, Math.max(5, Math.round(households / 2))), chance.int(1998, 2024), chance.int(1, 5)];
  const [works, store, story] = [chance.int(8, 120) * 10, chance.int(2, 60), chance.int(0, 1)];
  const name = (locale: Locale) => cooperativeName(maker, locale);
  const facts: Facts = {
    sample: true,
    legalName: name('vi'),
    commune: seat,
    ...(chance.is(0.4) && { formerDistrict: places[seat].names.vi }),
    founded: year,
    members: { count: households, of: 'households' },
    workers,
    ...(type !== 'craft' && chance.is(0.8) && { areaHa: chance.int(4, 320) }),
    fields: fieldsOf[type],
    sizeClass: chance.pick(['micro', 'small', 'small', 'medium']),
    ...(chance.is(0.6) && { rating: { level: chance.pick(['good', 'fair', 'fair', 'average', 'weak']), year: chance.int(2022, 2025), basis: 'TT 01/2020' } }),
    languages: chance.is(0.3) ? ['vi', ...chance.some(['en', 'zh', 'ko', 'ja'], chance.int(1, 2))] : ['vi'],
    contacts: contacts(maker),
    takesPart: chance.is(0.8),
    gate: chance.pick(['huu-nghi', 'tan-thanh', 'chi-ma', 'hai-phong']),
    ...registrations(maker, markets),
    updated: sampleDay(-chance.int(0, 10), chance.int(0, 27)),
  };
  const textIn = (locale: Locale): EntryText => {
    const words = vocabularies[locale].cooperative;
    const values = { households, workers, year: String(year), reply, works, products: maker.count, place: placeLabel(seat, locale), work: words.work[type], store: formatter(locale).quantity({ value: store, unit: 't' }) };
    const say = (sentence: string | undefined) => fill(sentence ?? '', values, locale);
    return {
      fields: { name: name(locale), summary: say(words.summary), facts: words.facts.map(({ label, value }) => ({ label, value: say(value) })) },
      body: `${say(words.story[story])}\n\n## ${words.headings[0]}\n\n${words['work-day']}\n\n## ${words.headings[1]}\n\n${say(words.buyers)}`,
    };
  };
  return { facts, textIn };
}

/** Its name in a language; the given name stays Vietnamese. */
export function cooperativeName({ type, given, seat }: Pick<Maker, 'type' | 'given' | 'seat'>, locale: Locale): string {
  return fill(vocabularies[locale].cooperative.names[type], { given, seat: placeName(seat, locale) }, locale);
}

/** Channels that reach nobody: addresses end in .invalid, numbers lie in a range that is not given out. */
function contacts({ chance, slug }: Maker): Facts['contacts'] {
  const phone = `+84 205 0000 ${String(chance.int(0, 999)).padStart(3, '0')}`;
  return { phone, email: `lienhe@${slug}.invalid`, ...(chance.is(0.7) && { zalo: phone }), ...(chance.is(0.2) && { wechat: `${slug}.invalid` }), ...(chance.is(0.1) && { kakaotalk: `${slug}.invalid` }), ...(chance.is(0.1) && { line: `${slug}.invalid` }) };
}

function registrations({ chance, seat }: Maker, markets: readonly Market[]): Pick<Facts, 'registrations'> {
  const asked = markets.filter(({ requirements }) => requirements.some(({ id }) => id === 'producer-registration'));
  const held = asked.filter(() => chance.is(0.25));
  if (held.length === 0) return {};
  return {
    registrations: held.map(({ id, code }) => ({ market: id, requirement: 'producer-registration', number: `${code}-0000 (minh họa)`, addressAsRegistered: `${placeLabel(seat, 'vi')}, Lạng Sơn (minh họa)`, issued: sampleDay(-chance.int(3, 40), 4), ...(chance.is(0.7) && { expires: sampleDay(chance.int(-4, 36), 9) }) })),
  };
}
