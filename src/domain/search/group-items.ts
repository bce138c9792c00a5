import { type ItemTable, noItem } from './item-table.ts';

/** The items that share a commodity, form, commune or maker, and those of each kind: looked up instead of searched for. */
export interface ItemGroups {
  byCommodity: ReadonlyMap<number, readonly number[]>;
  byForm: ReadonlyMap<number, readonly number[]>;
  byCommune: ReadonlyMap<number, readonly number[]>;
  byMaker: ReadonlyMap<number, readonly number[]>;
  byKind: ReadonlyMap<number, readonly number[]>;
}

export function groupItems({ size, kind, commodity, form, commune, maker }: ItemTable): ItemGroups {
  const numbers = Array.from({ length: size }, (_, item) => item).filter((item) => kind[item] !== noItem);
  const by = (column: ArrayLike<number>) => {
    const groups = Map.groupBy(numbers, (item) => column[item] ?? -1);
    groups.delete(-1);
    return groups;
  };
  return { byCommodity: by(commodity), byForm: by(form), byCommune: by(commune), byMaker: by(maker), byKind: by(kind) };
}
