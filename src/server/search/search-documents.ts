import type { Catalogue, Commodity, Cooperative, Fair, Picture, Product } from '#domain/catalog/catalogue.ts';
import { getCommodity, getCooperative, indexOf, mainPicture } from '#domain/catalog/catalogue-index.ts';
import { localize } from '#domain/catalog/localize.ts';
import { certificateEnd } from '#domain/catalog/ocop-state.ts';
import type { MarketId, ProductFacts } from '#domain/catalog/product.schema.ts';
import { accessCard } from '#domain/market/access-card.ts';
import { formWords, provinceNames } from '#domain/search/form-words.ts';
import { placeNames } from '#domain/search/lexicon.ts';
import { type CertificateType, noEnd, type SearchDocument, type SearchFacts, type SearchText, type ShownImage } from '#domain/search/search-document.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';

/** Everything that can be found, thing by thing: its documents in all languages. What a date ends is given as of a day. */
export function* searchDocuments(catalogue: Catalogue, today: CalendarDate): Generator<SearchDocument[]> {
  for (const [position, product] of catalogue.products.entries()) yield productDocuments(catalogue, product, position, today);
  for (const [position, cooperative] of catalogue.cooperatives.entries()) yield cooperativeDocuments(cooperative, position);
  for (const [position, fair] of catalogue.fairs.entries()) yield fairDocuments(fair, position);
}

function productDocuments(catalogue: Catalogue, product: Product, position: number, today: CalendarDate): SearchDocument[] {
  const index = indexOf(catalogue);
  const commodity = getCommodity(index, product);
  const cooperative = getCooperative(index, product);
  const { facts } = product;
  const certificate = facts.ocop.certificate;
  const shared: SearchFacts = {
    group: facts.ocop.group,
    commodity: commodity.id,
    form: facts.form,
    cooperative: cooperative.slug,
    commune: facts.origin.commune,
    ...(certificate && certificate.state !== 'withdrawn' && { stars: { stars: certificate.stars, until: certificateEnd(certificate) } }),
    certificates: certificatesOf(facts),
    markets: completeMarkets(catalogue, product, cooperative, today),
    harvest: facts.season.harvest,
    shipping: facts.season.shipping,
    ...inKg('minimumOrderKg', facts.minimumOrder),
    ...inKg('capacityKg', facts.capacity),
    sample: facts.samplePrice !== undefined,
    updated: facts.updated,
    position,
  };
  const image = imageOf(mainPicture(index, product));
  const text: Omit<SearchText, 'name' | 'summary'> = {
    aliases: aliasesOf(commodity),
    makers: [...new Set([cooperative.facts.legalName, ...Object.values(cooperative.texts).map(({ fields }) => fields.name)])],
    places: [...placeNames(facts.origin.commune), ...provinceNames],
    forms: [...(formWords[facts.form] ?? [])],
    hs: [...new Set([facts.hs.code, ...commodity.facts.hs])],
  };
  return localeCodes.map((locale) => {
    const { fields, textLang } = localize(product, locale);
    return {
      id: `product-${product.slug}`,
      kind: 'product',
      slug: product.slug,
      locale,
      text: { ...text, name: fields.name, summary: fields.summary },
      shown: { textLang, url: paths.product(locale, product.slug), commodity: { id: commodity.id, name: commodity.facts.names[locale][0] ?? commodity.id }, cooperative: { slug: cooperative.slug, name: localize(cooperative, locale).fields.name }, image },
      facts: shared,
    };
  });
}

function cooperativeDocuments(cooperative: Cooperative, position: number): SearchDocument[] {
  const { commune, legalName, updated } = cooperative.facts;
  const facts: SearchFacts = { cooperative: cooperative.slug, commune, certificates: {}, markets: {}, harvest: [], shipping: [], sample: false, updated, position };
  const [picture] = cooperative.pictures;
  return localeCodes.map((locale) => {
    const { fields, textLang } = localize(cooperative, locale);
    return {
      id: `cooperative-${cooperative.slug}`,
      kind: 'cooperative',
      slug: cooperative.slug,
      locale,
      text: { name: fields.name, summary: fields.summary, aliases: legalName === fields.name ? [] : [legalName], makers: [], places: [...placeNames(commune), ...provinceNames], forms: [], hs: [] },
      shown: { textLang, url: paths.cooperative(locale, cooperative.slug), ...(picture && { image: imageOf(picture) }) },
      facts,
    };
  });
}

function fairDocuments(fair: Fair, position: number): SearchDocument[] {
  const { commune, starts } = fair.facts;
  const facts: SearchFacts = { commune, certificates: {}, markets: {}, harvest: [], shipping: [], sample: false, updated: starts, position };
  const [picture] = fair.pictures;
  const names = [...new Set(Object.values(fair.texts).map(({ fields }) => fields.name))];
  return localeCodes.map((locale) => {
    const { fields, textLang } = localize(fair, locale);
    return {
      id: `fair-${fair.slug}`,
      kind: 'fair',
      slug: fair.slug,
      locale,
      text: { name: fields.name, summary: fields.summary, aliases: names.filter((name) => name !== fields.name), makers: [], places: [...placeNames(commune), ...provinceNames], forms: [], hs: [] },
      shown: { textLang, url: paths.fair(locale, fair.slug), ...(picture && { image: imageOf(picture) }) },
      facts,
    };
  });
}

const aliasLists = new WeakMap<Commodity, string[]>();

/** Trade names in every language, their spellings in Latin letters, and the scientific name; products of a commodity share one list. */
export function aliasesOf(commodity: Commodity): string[] {
  const { names, aliases, latin } = commodity.facts;
  const known = aliasLists.get(commodity) ?? [...new Set([...localeCodes.flatMap((locale: Locale) => names[locale]), ...aliases.pinyin, ...aliases.romaji, ...(latin ? [latin] : [])])];
  aliasLists.set(commodity, known);
  return known;
}

function certificatesOf({ certificates }: ProductFacts): SearchFacts['certificates'] {
  const until: Partial<Record<CertificateType, CalendarDate>> = {};
  for (const { type, expires = noEnd } of certificates) if (expires > (until[type] ?? '')) until[type] = expires;
  return until;
}

/** Markets whose card misses nothing, until the first of its documents lapses. A market that takes no such goods is none of them. */
function completeMarkets({ markets }: Catalogue, product: Product, { facts: { registrations } }: Cooperative, today: CalendarDate): SearchFacts['markets'] {
  const complete: Partial<Record<MarketId, CalendarDate>> = {};
  for (const market of markets) {
    const card = accessCard(product.facts, registrations, market, today);
    if (card.verdict === 'not-exportable' || card.held < card.total) continue;
    const ends = card.rows.flatMap(({ state, expires }) => (state === 'held' && expires ? [expires] : []));
    complete[card.market] = ends.sort()[0] ?? noEnd;
  }
  return complete;
}

const kgOf: Partial<Record<ProductFacts['minimumOrder']['unit'], number>> = { g: 0.001, kg: 1, t: 1000, ml: 0.001, L: 1 };

function inKg<Name extends 'minimumOrderKg' | 'capacityKg'>(name: Name, quantity: ProductFacts['capacity']): { [name in Name]?: number } {
  const kg = quantity && kgOf[quantity.unit];
  return (kg ? { [name]: quantity.value * kg } : {}) as { [name in Name]?: number };
}

/** Photographs of a list are this wide at most; it is the smallest width that is made. */
function imageOf({ src, width, height, night, sources, lent }: Picture): ShownImage {
  const [smallest] = [...(sources.at(-1)?.files ?? [])].sort((a, b) => a.width - b.width);
  return { src: smallest?.src ?? src, width: smallest?.width ?? width, height: smallest ? Math.round((height * smallest.width) / width) : height, ...(night && { night }), ...(lent && { lent }) };
}
