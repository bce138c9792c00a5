import type { CalendarDate } from '#lib/calendar-date.ts';
import { monthOf } from '#lib/calendar-date.ts';
import { pushTo } from '#lib/push-to.ts';
import { type AccessCard, accessCard } from '../market/access-card.ts';
import type { Catalogue, Commodity, Cooperative, Fair, Picture, Product } from './catalogue.ts';
import type { CommodityFacts } from './commodity.schema.ts';
import { type OcopGroup, ocopGroupIds } from './ocop.schema.ts';
import type { PlaceId } from './places.ts';

/** Look-ups that pages need, made once from a catalogue. */
export interface CatalogueIndex {
  commodity: ReadonlyMap<string, Commodity>;
  cooperative: ReadonlyMap<string, Cooperative>;
  product: ReadonlyMap<string, Product>;
  productsByCommodity: ReadonlyMap<string, Product[]>;
  productsByCooperative: ReadonlyMap<string, Product[]>;
  productsByGroup: ReadonlyMap<OcopGroup, Product[]>;
  /** The OCOP groups that hold goods, in their order. */
  groups: readonly OcopGroup[];
  fair: ReadonlyMap<string, Fair>;
  fairsByCooperative: ReadonlyMap<string, Fair[]>;
  cooperativesByPlace: ReadonlyMap<PlaceId, Cooperative[]>;
}

const indexes = new WeakMap<Catalogue, CatalogueIndex>();

/** The look-ups of a catalogue. */
export function indexOf(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue) ?? build(catalogue);
  indexes.set(catalogue, known);
  return known;
}

function build({ commodities, cooperatives, products, fairs }: Catalogue): CatalogueIndex {
  const productsByGroup = Map.groupBy(products, ({ facts }) => facts.ocop.group);
  return {
    commodity: new Map(commodities.map((item) => [item.id, item])),
    cooperative: new Map(cooperatives.map((item) => [item.slug, item])),
    product: new Map(products.map((item) => [item.slug, item])),
    productsByCommodity: Map.groupBy(products, ({ facts }) => facts.commodity),
    productsByCooperative: Map.groupBy(products, ({ facts }) => facts.cooperative),
    productsByGroup,
    groups: ocopGroupIds.filter((group) => productsByGroup.has(group)),
    cooperativesByPlace: Map.groupBy(cooperatives, ({ facts }) => facts.commune),
    fair: new Map(fairs.map((item) => [item.slug, item])),
    fairsByCooperative: groupMany(fairs, (fair) => fair.facts.exhibitors.map(({ cooperative }) => cooperative)),
  };
}

function groupMany<Item>(items: readonly Item[], keysOf: (item: Item) => string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) for (const key of keysOf(item)) pushTo(groups, key, item);
  return groups;
}

/** The commodity of a product. The check has seen to it that it exists. */
export function getCommodity(index: CatalogueIndex, product: Product): Commodity {
  const commodity = index.commodity.get(product.facts.commodity);
  if (!commodity) throw new Error(`products/${product.slug} names the commodity “${product.facts.commodity}”, which does not exist; run npm run content:check.`);
  return commodity;
}

/** The cooperative of a product. The check has seen to it that it exists. */
export function getCooperative(index: CatalogueIndex, product: Product): Cooperative {
  const cooperative = index.cooperative.get(product.facts.cooperative);
  if (!cooperative) throw new Error(`products/${product.slug} names the cooperative “${product.facts.cooperative}”, which does not exist; run npm run content:check.`);
  return cooperative;
}

/** The main picture of a product: its own, or the woodcut that its commodity lends. */
export function mainPicture(index: CatalogueIndex, product: Product): Picture {
  return product.pictures[0] ?? { ...getCommodity(index, product).picture, lent: true };
}

/** Up to `most` goods beside this one: those that follow it among its commodity, then among its cooperative. Going round, every good is some other's neighbour. */
export function relatedProducts(index: CatalogueIndex, product: Product, most = 4): Product[] {
  const { commodity, cooperative } = product.facts;
  const near = [...following(index.productsByCommodity.get(commodity) ?? [], product, most), ...following(index.productsByCooperative.get(cooperative) ?? [], product, most)];
  return [...new Set(near)].slice(0, most);
}

const places = new WeakMap<readonly Product[], Map<string, number>>();

function following(list: readonly Product[], product: Product, most: number): Product[] {
  const placeOf = places.get(list) ?? new Map(list.map(({ slug }, at) => [slug, at]));
  places.set(list, placeOf);
  const at = placeOf.get(product.slug) ?? 0;
  return Array.from({ length: Math.min(most, list.length - 1) }, (_, ahead) => list[(at + ahead + 1) % list.length] as Product);
}

/** Goods with their documents that the home page shows. */
const mostDocumented = 6;

interface Documented {
  product: Product;
  cards: AccessCard[];
}

/** Every language's home page asks the same. */
const documented = new WeakMap<Catalogue, { today: CalendarDate; rows: Documented[] }>();

/** The goods with most documents held, for the home page. */
export function bestDocumented(catalogue: Catalogue, today: CalendarDate): Documented[] {
  const known = documented.get(catalogue);
  if (known?.today === today) return known.rows;
  const index = indexOf(catalogue);
  const rows = catalogue.products
    .map((product) => ({ product, cards: catalogue.markets.map((market) => accessCard(product.facts, getCooperative(index, product).facts.registrations, market, today)) }))
    .map((row) => ({ ...row, held: row.cards.reduce((sum, { held }) => sum + held, 0) }))
    .sort((a, b) => b.held - a.held)
    .filter(({ held }) => held > 0)
    .slice(0, mostDocumented);
  documented.set(catalogue, { today, rows });
  return rows;
}

/** Goods of the month of a day: what is being harvested before what ships from stock, each commodity once before any comes twice. */
export function inSeason(products: readonly Product[], today: CalendarDate, most: number): Product[] {
  const month = monthOf(today);
  const harvested = products.filter(({ facts }) => facts.season.harvest.includes(month));
  const shipping = products.filter(({ facts }) => facts.season.shipping.includes(month));
  const inStock = [...new Set([...harvested, ...shipping])];
  const seen = new Set<string>();
  const first = inStock.filter(({ facts }) => !seen.has(facts.commodity) && seen.add(facts.commodity));
  return [...new Set([...first, ...inStock, ...products])].slice(0, most);
}

/** Trade groups in the order of directories. */
const groupOrder: readonly CommodityFacts['group'][] = ['spice', 'cosmetic', 'processed', 'herb', 'fruit', 'tea-coffee', 'honey', 'vegetable', 'grain', 'nut', 'seafood', 'meat', 'beverage', 'textile', 'handicraft'];

/** Puts a catalogue into the order in which pages show it on a day: goods by group, what ships this month first. */
export function sortCatalogue(catalogue: Catalogue, today: CalendarDate): Catalogue {
  const commodities = [...catalogue.commodities].sort((a, b) => groupOrder.indexOf(a.facts.group) - groupOrder.indexOf(b.facts.group) || compare(a.id, b.id));
  const rank = new Map(commodities.map(({ id }, at) => [id, at]));
  const month = monthOf(today);
  const idle = ({ facts: { season } }: Product) => Number(!season.shipping.includes(month) && !season.harvest.includes(month));
  const bySlug = (a: { slug: string }, b: { slug: string }) => compare(a.slug, b.slug);
  return {
    commodities,
    products: [...catalogue.products].sort((a, b) => ocopGroupIds.indexOf(a.facts.ocop.group) - ocopGroupIds.indexOf(b.facts.ocop.group) || idle(a) - idle(b) || (rank.get(a.facts.commodity) ?? 0) - (rank.get(b.facts.commodity) ?? 0) || bySlug(a, b)),
    cooperatives: [...catalogue.cooperatives].sort(bySlug),
    fairs: [...catalogue.fairs].sort((a, b) => compare(b.facts.starts, a.facts.starts)),
    markets: [...catalogue.markets].sort((a, b) => marketOrder.indexOf(a.slug) - marketOrder.indexOf(b.slug)),
    stories: [...catalogue.stories].sort((a, b) => compare(b.facts.published, a.facts.published) || bySlug(a, b)),
    pages: [...catalogue.pages].sort(bySlug),
  };
}

const marketOrder = ['china', 'korea', 'japan'];

/** Plain order of code units: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
