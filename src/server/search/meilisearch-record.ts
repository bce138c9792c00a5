import { createHash } from 'node:crypto';
import type { Form } from '#domain/catalog/product.schema.ts';
import { asOneWord, plainWords, tonedWords } from '#domain/search/plain-words.ts';
import { noEnd, type SearchDocument, type SearchKind, type SearchText, type ShownFields, type Stars } from '#domain/search/search-document.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { dayNumber } from '#lib/calendar-date.ts';
import { remember } from '#lib/remember.ts';
import type { IndexRecord } from './meilisearch-client.ts';
import { type EndingName, endingKey } from './meilisearch-filter.ts';
import { type IndexState, indexSettings, seasonAttribute, stateId } from './meilisearch-index.ts';

/** What comes back of a hit. */
export interface StoredHit {
  kind: SearchKind;
  slug: string;
  form?: Form;
  stars?: { stars: Stars; until: string };
  /** As it is written, for highlights and for what was matched; trade names are left out where the commodity has them. */
  text: SearchText;
  shown: ShownFields;
}

/** Attributes of a hit that are asked for. */
export const retrieved: readonly string[] = ['kind', 'slug', 'form', 'stars', 'text', 'shown'];

/** Writes a document as Meilisearch holds it. `goods` are the trade names of what a cooperative sells. */
export function indexRecord({ id, kind, slug, text, shown, facts }: SearchDocument, goods: readonly string[] = []): IndexRecord {
  const stored: StoredHit = { kind, slug, ...(facts.form && { form: facts.form }), ...(facts.stars && { stars: facts.stars }), text: facts.commodity ? { ...text, aliases: [] } : text, shown };
  const { group, commodity, form, cooperative, commune, shipping, sample, minimumOrderKg, capacityKg, position } = facts;
  const record = {
    ...stored,
    // What is searched.
    name: plainWords(text.name),
    aliases: unique(text.aliases.map(plainName)),
    hs: unique(text.hs.flatMap((code) => [code, code.slice(0, 4), code.slice(0, 2)])),
    makers: unique(text.makers.map(plainName)),
    forms: unique(text.forms.map(plainName)),
    places: unique(text.places.map(plainName)),
    goods: unique(goods.map(plainName)),
    summary: plainWords(text.summary),
    toned: unique([text.name, ...text.aliases, ...text.makers, ...text.forms, ...text.places].map(tonedName)),
    whole: unique([text.name, ...text.aliases, ...text.forms, ...text.places].flatMap((name) => [asOneWord(plainName(name)), asOneWord(tonedName(name))])),
    // By what is filtered and sorted.
    ...(group && { group }),
    ...(commodity && { commodity }),
    ...(form && { form }),
    ...(cooperative && kind === 'product' && { cooperative }),
    ...(commune && { commune }),
    shipping,
    sample,
    until: Object.fromEntries(endingsOf(facts).map(([key, day]) => [key, dayNumber(day)])),
    ends: Object.fromEntries(endingsOf(facts).map(([key, day]) => [key, day.slice(0, monthLength)])),
    ...(minimumOrderKg !== undefined && { minimumOrderKg }),
    ...(capacityKg !== undefined && { capacityKg }),
    ...Object.fromEntries(months.map((month) => [seasonAttribute(month), facts.harvest.includes(month) ? 2 : shipping.includes(month) ? 1 : 0])),
    updated: dayNumber(facts.updated),
    position,
  };
  return { id, digest: createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 22), ...record };
}

/** The one document that says what the index was made from. */
export function stateRecord(state: IndexState): IndexRecord {
  return { id: stateId, digest: `${state.catalogue} ${state.settings}`, kind: stateId, ...state };
}

/** Says what an index must be made from: the catalogue, the settings of all languages, and the way in which documents are written. */
export function indexState(catalogue: string, synonymsOf: (locale: Locale) => Record<string, string[]>): IndexState {
  const settings = localeCodes.map((locale) => indexSettings(locale, synonymsOf(locale)));
  return {
    catalogue,
    settings: createHash('sha256')
      .update(JSON.stringify([indexRecord(sample), settings]))
      .digest('hex')
      .slice(0, 16),
  };
}

/** A document with something of everything: when it is written another way, all are. */
const sample: SearchDocument = {
  id: 'product-sample',
  kind: 'product',
  slug: 'sample',
  locale: 'vi',
  text: { name: 'Hoa hồi Đỏ', summary: 'Illicium verum', aliases: ['八角', 'スターアニス', '팔각'], makers: ['HTX Hồi'], places: ['Văn Quan'], forms: ['khô'], hs: ['090961'] },
  shown: { textLang: 'vi', url: '/vi/', commodity: { id: 'star-anise', name: 'Hồi' }, cooperative: { slug: 'hoi', name: 'HTX Hồi' } },
  facts: {
    group: 'food',
    commodity: 'star-anise',
    form: 'dried',
    cooperative: 'hoi',
    commune: 'van-quan',
    stars: { stars: 4, until: '2027-01-31' },
    certificates: { haccp: noEnd },
    markets: { china: noEnd },
    harvest: [8],
    shipping: [9],
    minimumOrderKg: 1,
    capacityKg: 1,
    sample: true,
    updated: '2026-11-26',
    position: 0,
  },
};

/** All records of a language, the state among them. */
export function indexRecords(things: Iterable<readonly SearchDocument[]>, locale: Locale, state: IndexState): IndexRecord[] {
  const documents = [...things].flatMap((thing) => thing.filter((document) => document.locale === locale));
  const goods = new Map<string, Set<string>>();
  for (const { kind, facts, text } of documents) {
    if (kind !== 'product' || !facts.cooperative) continue;
    const names = goods.get(facts.cooperative) ?? new Set();
    for (const name of text.aliases) names.add(name);
    goods.set(facts.cooperative, names);
  }
  return [stateRecord(state), ...documents.map((document) => indexRecord(document, document.kind === 'cooperative' ? [...(goods.get(document.slug) ?? [])] : []))];
}

/** Names come again in every document that has them; analysing them was two thirds of the work. */
const plainName = remember(plainWords);
const tonedName = remember(tonedWords);

const months = Array.from({ length: 12 }, (_, at) => at + 1);
const monthLength = '2026-11'.length;

/** What ends, with its last day. */
function endingsOf({ stars, certificates, markets }: SearchDocument['facts']): [key: string, day: string][] {
  const ends = (name: EndingName, days: Record<string, string>): [string, string][] => Object.entries(days).map(([value, day]) => [endingKey(name, value), day]);
  return [...(stars ? ends('stars', { [stars.stars]: stars.until }) : []), ...ends('certificate', certificates), ...ends('market', markets)];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
