import type { Hall, Zone } from './fair.schema.ts';

/** Metres: a booth is 3 by 3, and an aisle of 3 lies behind every second row. */
const boothSize = 3;
const aisle = 3;

/** A booth on the plan, in metres from the upper left corner of its hall. */
export interface Booth {
  code: string;
  zone: string;
  x: number;
  y: number;
  size: number;
}

/** The booths of a hall, numbered row by row within each zone: A01, A02 … Two zones of one letter go on counting. */
export function boothsOf(hall: Pick<Hall, 'zones'>): Booth[] {
  const counted = new Map<string, number>();
  return hall.zones.flatMap((zone) => {
    const first = (counted.get(zone.letter) ?? 0) + 1;
    counted.set(zone.letter, first - 1 + zone.columns * zone.rows);
    return boothsOfZone(zone, first);
  });
}

/** How deep a zone is, aisles included. */
export function zoneDepth({ rows }: Pick<Zone, 'rows'>): number {
  return rows * boothSize + Math.floor((rows - 1) / 2) * aisle;
}

/** How wide a zone is. */
export function zoneWidth({ columns }: Pick<Zone, 'columns'>): number {
  return columns * boothSize;
}

function boothsOfZone(zone: Zone, first: number): Booth[] {
  return Array.from({ length: zone.rows * zone.columns }, (_, index) => {
    const [row, column] = [Math.floor(index / zone.columns), index % zone.columns];
    return {
      code: `${zone.letter}${String(first + index).padStart(2, '0')}`,
      zone: zone.letter,
      x: zone.x + column * boothSize,
      y: zone.y + row * boothSize + Math.floor(row / 2) * aisle,
      size: boothSize,
    };
  });
}
