import { createHash } from 'node:crypto';
import type { Form } from '#domain/catalog/product.schema.ts';
import { plainWords, tonedWords } from '#domain/search/plain-words.ts';
import type { SearchDocument, SearchKind, SearchText, ShownFields, Stars } from '#domain/search/search-document.ts';
import type { Locale } from '#i18n/locales.ts';
import { remember } from '#lib/remember.ts';
import type { IndexRecord } from './meilisearch-client.ts';
import { dayNumber, untilAttribute } from './meilisearch-filter.ts';
import { type IndexState, seasonAttribute, stateId } from './meilisearch-index.ts';

/** What comes back of a hit. */
export interface StoredHit {
  kind: SearchKind;
  slug: string;
  form?: Form;
  stars?: { stars: Stars; until: string };
  /** As it is written, for highlights and for what was matched. */
  text: SearchText;
  shown: ShownFields;
}

/** Attributes of a hit that are asked for. */
export const retrieved: readonly string[] = ['kind', 'slug', 'form', 'stars', 'text', 'shown'];

/** Writes a document as Meilisearch holds it. `goods` are the trade names of what a cooperative sells. */
export function indexRecord({ id, kind, slug, text, shown, facts }: SearchDocument, goods: readonly string[] = []): IndexRecord {
  const stored: StoredHit = { kind, slug, ...(facts.form && { form: facts.form }), ...(facts.stars && { stars: facts.stars }), text, shown };
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
    // By what is filtered and sorted.
    ...(group && { group }),
    ...(commodity && { commodity }),
    ...(form && { form }),
    ...(cooperative && kind === 'product' && { cooperative }),
    ...(commune && { commune }),
    shipping,
    sample,
    until: untilOf(facts),
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
const prefix = 'until.'.length;

function untilOf({ stars, certificates, markets }: SearchDocument['facts']): Record<string, number> {
  const until: Record<string, number> = {};
  const put = (attribute: string, day: string) => {
    until[attribute.slice(prefix)] = dayNumber(day);
  };
  if (stars) put(untilAttribute('stars', stars.stars), stars.until);
  for (const [type, day] of Object.entries(certificates)) put(untilAttribute('certificate', type), day);
  for (const [market, day] of Object.entries(markets)) put(untilAttribute('market', market), day);
  return until;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
