import type { DatabaseSync } from 'node:sqlite';
import { certificateTypes } from '#domain/catalog/certificate.schema.ts';
import { ocopGroupIds } from '#domain/catalog/ocop.schema.ts';
import { placeIds } from '#domain/catalog/places.ts';
import { forms, marketIds } from '#domain/catalog/product.schema.ts';
import { type ItemTable, noItem } from '#domain/search/item-table.ts';
import { noEnd, type SearchFacts, type SearchKind, searchKinds } from '#domain/search/search-document.ts';
import { type CalendarDate, dayNumber } from '#lib/calendar-date.ts';

/** Items as columns, with what lapses on a day. */
export interface LoadedItems {
  items: ItemTable;
  /** Slugs of cooperatives by the number of their item. */
  cooperatives: ReadonlyMap<number, string>;
  /** Brings what time ends to a day; free when the day is the same. */
  setDay(today: CalendarDate): void;
}

/** A bit of a column that goes when a day is over. */
interface Ending {
  column: 'stars' | 'certificates' | 'markets';
  item: number;
  bit: number;
  until: CalendarDate;
}

export interface LoadedCommodity {
  id: string;
  aliases: string[];
  hs: string[];
  /** Its usual name in each language. */
  names: Record<string, string>;
}

export function loadCommodities(db: DatabaseSync): LoadedCommodity[] {
  const rows = db.prepare('select id, aliases, hs, names from commodities order by id').all() as { id: string; aliases: string; hs: string; names: string }[];
  return rows.map(({ id, aliases, hs, names }) => ({ id, aliases: JSON.parse(aliases), hs: JSON.parse(hs), names: JSON.parse(names) }));
}

/** Reads the facts of all items into columns. */
export function loadItems(db: DatabaseSync, commodities: readonly LoadedCommodity[]): LoadedItems {
  const { size } = db.prepare('select coalesce(max(id), -1) + 1 as size from items').get() as { size: number };
  const makers = db.prepare("select id, slug from items where kind = 'cooperative' order by id").all() as { id: number; slug: string }[];
  const makerOf = new Map(makers.map(({ id, slug }) => [slug, id]));
  const commodityOf = new Map(commodities.map(({ id }, at) => [id, at]));
  const hsOf = new Map<string, number>();
  const hsNumber = (code: string) => {
    const number = hsOf.get(code) ?? hsOf.size;
    hsOf.set(code, number);
    return number;
  };
  const commodityHs = commodities.map(({ hs }) => hs.map(hsNumber));
  const items = {
    size,
    kind: new Uint8Array(size).fill(noItem),
    maker: new Int32Array(size).fill(-1),
    commodity: new Int32Array(size).fill(-1),
    form: new Int8Array(size).fill(-1),
    group: new Int8Array(size).fill(-1),
    commune: new Int8Array(size).fill(-1),
    stars: new Uint8Array(size),
    certificates: new Uint32Array(size),
    markets: new Uint8Array(size),
    harvest: new Uint16Array(size),
    shipping: new Uint16Array(size),
    minimumOrderKg: new Float64Array(size).fill(Number.NaN),
    capacityKg: new Float64Array(size).fill(Number.NaN),
    sample: new Uint8Array(size),
    updated: new Int32Array(size),
    position: new Int32Array(size),
    hs: new Int32Array(size).fill(-1),
    hsCodes: [] as string[],
    commodityHs,
  };
  const endings: Ending[] = [];
  const lasting = { stars: items.stars, certificates: items.certificates, markets: items.markets };
  const put = (column: Ending['column'], item: number, bit: number, until: CalendarDate) => {
    if (until === noEnd) lasting[column][item] = (lasting[column][item] ?? 0) | (1 << bit);
    else endings.push({ column, item, bit, until });
  };
  for (const row of db.prepare('select id, kind, position, facts from items').iterate() as Iterable<{ id: number; kind: SearchKind; position: number; facts: string }>) {
    const { id, kind, position } = row;
    const facts = JSON.parse(row.facts) as SearchFacts & { hs?: string };
    items.kind[id] = searchKinds.indexOf(kind);
    items.position[id] = position;
    if (kind === 'product') items.maker[id] = makerOf.get(facts.cooperative ?? '') ?? -1;
    items.commodity[id] = commodityOf.get(facts.commodity ?? '') ?? -1;
    items.form[id] = facts.form ? forms.indexOf(facts.form) : -1;
    items.group[id] = facts.group ? ocopGroupIds.indexOf(facts.group) : -1;
    items.commune[id] = facts.commune ? placeIds.indexOf(facts.commune) : -1;
    items.harvest[id] = monthBits(facts.harvest);
    items.shipping[id] = monthBits(facts.shipping);
    items.minimumOrderKg[id] = facts.minimumOrderKg ?? Number.NaN;
    items.capacityKg[id] = facts.capacityKg ?? Number.NaN;
    items.sample[id] = Number(facts.sample);
    items.updated[id] = dayNumber(facts.updated);
    items.hs[id] = facts.hs ? hsNumber(facts.hs) : -1;
    if (facts.stars) put('stars', id, facts.stars.stars, facts.stars.until);
    for (const [type, until] of Object.entries(facts.certificates)) put('certificates', id, certificateTypes.indexOf(type as (typeof certificateTypes)[number]), until);
    for (const [market, until] of Object.entries(facts.markets)) put('markets', id, marketIds.indexOf(market as (typeof marketIds)[number]), until);
  }
  items.hsCodes.push(...hsOf.keys());
  let day: CalendarDate | undefined;
  return {
    items,
    cooperatives: new Map(makers.map(({ id, slug }) => [id, slug])),
    setDay: (today) => {
      if (day === today) return;
      day = today;
      for (const { column, item, bit, until } of endings) {
        const before = lasting[column][item] ?? 0;
        lasting[column][item] = until >= today ? before | (1 << bit) : before & ~(1 << bit);
      }
    },
  };
}

function monthBits(months: readonly number[]): number {
  return months.reduce((bits, month) => bits | (1 << month), 0);
}
