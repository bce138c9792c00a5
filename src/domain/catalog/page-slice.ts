import { type Locale, localeCodes, sourceLocale } from '#i18n/locales.ts';
import type { Catalogue, Commodity, Cooperative, Fair, LocalText, Market, Product } from './catalogue.ts';
import { getCommodity, getCooperative, indexOf, relatedProducts } from './catalogue-index.ts';
import { translatedLocales } from './localize.ts';

/**
 * The part of a catalogue that one page shows, and nothing else. Pages are drawn from their slice alone,
 * so a page is out of date exactly when something in its slice, or what the day makes of its dates, has changed.
 */
export interface PageSlice {
  catalogue: Catalogue;
  /** What the slice holds, item by item; an item that several pages share is one object, so that it is digested once. */
  parts: readonly object[];
}

const none: Catalogue = { commodities: [], products: [], cooperatives: [], fairs: [], markets: [], stories: [], pages: [] };

/** What a product's own page shows: everything of it in one language, the names of its neighbours. */
export interface ProductSlice extends PageSlice {
  product: Product;
  related: Product[];
  /** Languages that the product is truly written in. */
  written: Locale[];
}

export function productSlice(catalogue: Catalogue, product: Product, locale: Locale): ProductSlice {
  const index = indexOf(catalogue);
  const own = inLanguage(product, locale);
  const related = relatedProducts(index, product).map((item) => asCard(item, locale));
  const written = writtenIn(product);
  const slice = cardSlice(catalogue, related, locale);
  const commodity = commodityAsName(getCommodity(index, product), locale);
  const cooperative = inLanguage(getCooperative(index, product), locale);
  const markets = marketsIn(catalogue, locale);
  return {
    product: own,
    related,
    written,
    catalogue: {
      ...none,
      markets,
      products: [own, ...related],
      commodities: [commodity, ...slice.commodities.filter(({ id }) => id !== commodity.id)],
      cooperatives: [cooperative, ...slice.cooperatives.filter(({ slug }) => slug !== cooperative.slug)],
    },
    parts: [own, written, commodity, cooperative, ...related, ...slice.commodities, ...slice.cooperatives, ...markets],
  };
}

/** What a product's specification sheet shows. */
export function sheetSlice(catalogue: Catalogue, product: Product, locale: Locale): PageSlice & { product: Product } {
  const index = indexOf(catalogue);
  const own = inLanguage(product, locale);
  const commodity = commodityAsName(getCommodity(index, product), locale);
  const cooperative = inLanguage(getCooperative(index, product), locale);
  const markets = marketsIn(catalogue, locale);
  return { product: own, catalogue: { ...none, markets, products: [own], commodities: [commodity], cooperatives: [cooperative] }, parts: [own, commodity, cooperative, ...markets] };
}

/** What a list of goods shows, with what stands above it: for a list, a group or a season. */
export function listSlice(catalogue: Catalogue, products: readonly Product[], locale: Locale, head: readonly object[] = []): PageSlice & { products: Product[] } {
  const cards = products.map((product) => asCard(product, locale));
  const slice = cardSlice(catalogue, cards, locale);
  const markets = marketsIn(catalogue, locale);
  return { products: cards, catalogue: { ...none, ...slice, products: cards, markets }, parts: [...cards, ...slice.commodities, ...slice.cooperatives, ...markets, ...head] };
}

/** What a cooperative's page shows. */
export function cooperativeSlice(catalogue: Catalogue, cooperative: Cooperative, locale: Locale): PageSlice & { cooperative: Cooperative; written: Locale[] } {
  const index = indexOf(catalogue);
  const own = inLanguage(cooperative, locale);
  const written = writtenIn(cooperative);
  const list = listSlice(catalogue, index.productsByCooperative.get(cooperative.slug) ?? [], locale);
  const fairs = (index.fairsByCooperative.get(cooperative.slug) ?? []).map((fair) => inLanguage(fair, locale));
  return { cooperative: own, written, catalogue: { ...list.catalogue, cooperatives: [own], fairs }, parts: [own, written, ...fairs, ...list.parts] };
}

/** What a page of a commodity shows: the commodity whole, the goods on this page, and who sells it. */
export function commoditySlice(catalogue: Catalogue, commodity: Commodity, products: readonly Product[], locale: Locale, head: readonly object[] = []): PageSlice & { products: Product[]; sellers: Cooperative[] } {
  const list = listSlice(catalogue, products, locale, head);
  const sellers = [...new Set(products.map((product) => getCooperative(indexOf(catalogue), product)))].map((seller) => asName(seller, locale));
  return { ...list, sellers, catalogue: { ...list.catalogue, commodities: [commodity, ...list.catalogue.commodities.filter(({ id }) => id !== commodity.id)] }, parts: [commodity, ...sellers, ...list.parts] };
}

/** What the cards of some goods need beside them. */
function cardSlice(catalogue: Catalogue, cards: readonly Product[], locale: Locale): Pick<Catalogue, 'commodities' | 'cooperatives'> {
  const index = indexOf(catalogue);
  const commodities = new Map(cards.map((card) => [card.facts.commodity, commodityAsName(getCommodity(index, card), locale)]));
  const cooperatives = new Map(cards.map((card) => [card.facts.cooperative, asName(getCooperative(index, card), locale)]));
  return { commodities: [...commodities.values()], cooperatives: [...cooperatives.values()] };
}

const whole = perLanguage((entry: Named, locale): Named => ({ ...entry, texts: { vi: nameOnly(entry.texts.vi), [shownIn(entry, locale)]: entry.texts[shownIn(entry, locale)] } }));

type Named = Pick<Product, 'slug'> & { texts: { vi: LocalText<{ name: string }> } & { [locale in Locale]?: LocalText<{ name: string }> } };

/** An entry with its text in one language and its Vietnamese name. */
function inLanguage<Item extends Product | Cooperative | Fair | Market>(entry: Item, locale: Locale): Item {
  return whole(entry, locale) as Item;
}

function shownIn({ texts }: Pick<Named, 'texts'>, locale: Locale): Locale {
  return texts[locale] ? locale : sourceLocale;
}

const asCard = perLanguage((product: Product, locale): Product => {
  const lang = shownIn(product, locale);
  return { ...product, pictures: product.pictures.slice(0, 1), texts: { vi: nameOnly(product.texts.vi), [lang]: nameOnly(product.texts[lang] ?? product.texts.vi) } };
});

const asName = perLanguage((cooperative: Cooperative, locale): Cooperative => {
  const lang = shownIn(cooperative, locale);
  const { registrations, commune } = cooperative.facts;
  return { ...cooperative, pictures: [], facts: { registrations, commune } as Cooperative['facts'], texts: { vi: nameOnly(cooperative.texts.vi), [lang]: nameOnly(cooperative.texts[lang] ?? cooperative.texts.vi) } };
});

/** A commodity without its text, with the one name that is shown. */
const commodityAsName = perLanguage((commodity: Commodity, locale): Commodity => {
  const { about: _about, translation: _translation, names, drawingAlt, ...facts } = commodity.facts;
  return { ...commodity, stale: [], facts: { ...facts, names: first(names, locale), drawingAlt, about: {}, translation: {} } as unknown as Commodity['facts'] };
});

function first(names: Commodity['facts']['names'], locale: Locale): Commodity['facts']['names'] {
  return { ...(Object.fromEntries(localeCodes.map((code) => [code, []])) as unknown as Commodity['facts']['names']), vi: names.vi.slice(0, 1), [locale]: names[locale].slice(0, 1) };
}

function marketsIn(catalogue: Catalogue, locale: Locale): Market[] {
  return catalogue.markets.map((market) => inLanguage(market, locale));
}

/** The name alone: a card shows no more, and a longer text must not make it look out of date. */
function nameOnly<Fields extends { name: string }>({ fields: { name } }: LocalText<Fields>): LocalText<Fields> {
  return { html: '', stale: false, fields: { name, summary: '', specs: [], scopes: {}, facts: [], pictureAlts: [] } as unknown as Fields };
}

const writtenLists = new Map<string, Locale[]>();

/** One list object for each set of languages. */
function writtenIn(entry: Product | Cooperative): Locale[] {
  const list = translatedLocales(entry, localeCodes);
  const known = writtenLists.get(list.join()) ?? list;
  writtenLists.set(list.join(), known);
  return known;
}

/** Keeps what was cut from an item for a language, so that all pages share one object. */
function perLanguage<Item extends object, Cut>(cut: (item: Item, locale: Locale) => Cut): (item: Item, locale: Locale) => Cut {
  const known = new WeakMap<Item, Map<Locale, Cut>>();
  return (item, locale) => {
    const byLocale = known.get(item) ?? new Map<Locale, Cut>();
    known.set(item, byLocale);
    const before = byLocale.get(locale);
    if (before) return before;
    const made = cut(item, locale);
    byLocale.set(locale, made);
    return made;
  };
}
