/** Chance that repeats: the same seed and place give the same draws on every machine. */
export interface Chance {
  /** A number from 0 to below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** A number from `low` to `high`, rounded to `digits` behind the point. */
  decimal(low: number, high: number, digits: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Early items more often than late ones, as goods are traded: few kinds by many, many kinds by few. */
  pickEarly<Item>(items: readonly Item[]): Item;
  /** Up to `count` different items, in the order of the list. */
  some<Item>(items: readonly Item[], count: number): Item[];
  is(probability: number): boolean;
}

/** Draws that belong to one place of the catalogue, such as `1/product/17`, so that what is drawn there moves nothing elsewhere. */
export function chanceAt(...place: (string | number)[]): Chance {
  let state = hash(place.join('/'));
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <Item>(items: readonly Item[], share: number): Item => {
    if (items.length === 0) throw new RangeError(`Nothing to draw from at ${place.join('/')}.`);
    return items[Math.floor(share * items.length)] as Item;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    decimal: (low, high, digits) => Number((low + next() * (high - low)).toFixed(digits)),
    pick: (items) => at(items, next()),
    pickEarly: (items) => at(items, next() ** 1.7),
    some: (items, count) => {
      const left = items.map((_, index) => index);
      const taken = Array.from({ length: Math.min(count, items.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0] as number);
      return taken.sort((a, b) => a - b).map((index) => items[index] as (typeof items)[number]);
    },
    is: (probability) => next() < probability,
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
