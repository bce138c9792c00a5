import { describe, expect, test } from 'vitest';
import type { Zone } from '#domain/fair/fair.schema.ts';
import { boothsOf, zoneDepth, zoneWidth } from '#domain/fair/plan.ts';

const zone = (changes: Partial<Zone>): Zone => ({ letter: 'A', tint: 'spice', x: 0, y: 0, columns: 3, rows: 1, ...changes });
const booths = (...zones: Partial<Zone>[]) => boothsOf({ zones: zones.map(zone) });

describe('the numbers of booths', () => {
  test('run row by row', () => {
    expect(booths({ columns: 3, rows: 2 }).map(({ code, x, y }) => [code, x, y])).toEqual([
      ['A01', 0, 0],
      ['A02', 3, 0],
      ['A03', 6, 0],
      ['A04', 0, 3],
      ['A05', 3, 3],
      ['A06', 6, 3],
    ]);
  });

  test('go on in a second zone of the same letter and start again with another', () => {
    expect(booths({ columns: 2 }, { letter: 'B', columns: 2 }, { columns: 2, x: 20 }).map(({ code }) => code)).toEqual(['A01', 'A02', 'B01', 'B02', 'A03', 'A04']);
  });
});

describe('aisles', () => {
  test('lie behind every second row, three metres wide', () => {
    expect([...new Set(booths({ rows: 5 }).map(({ y }) => y))]).toEqual([0, 3, 9, 12, 18]);
  });

  test('count in the depth of a zone, but none lies behind the last row', () => {
    expect([1, 2, 3, 4, 5].map((rows) => zoneDepth({ rows }))).toEqual([3, 6, 12, 15, 21]);
  });

  test('do not widen it', () => {
    expect(zoneWidth({ columns: 7 })).toBe(21);
  });
});

test('The booths of a zone fill it without overlapping', () => {
  for (const rows of [1, 2, 3, 6, 10]) {
    const list = booths({ x: 4, y: 5, columns: 8, rows });
    expect(new Set(list.map(({ x, y }) => `${x} ${y}`)).size).toBe(8 * rows);
    expect(Math.max(...list.map(({ x, size }) => x + size))).toBe(4 + zoneWidth({ columns: 8 }));
    expect(Math.max(...list.map(({ y, size }) => y + size))).toBe(5 + zoneDepth({ rows }));
  }
});
