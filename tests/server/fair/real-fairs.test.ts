import { describe, expect, test } from 'vitest';
import { boothsOf } from '#domain/fair/plan.ts';
import { readCatalogue } from '#server/catalog/read-catalogue.ts';

const { entries } = await readCatalogue('content', '2026-11-23');
const halls = entries.fairs.flatMap(({ slug, facts }) => facts.halls.map((hall) => ({ name: `${slug}, hall ${hall.id}`, hall, shapes: [...boothsOf(hall).map(({ code, x, y, size }) => ({ id: code, x, y, width: size, depth: size })), ...hall.areas] })));

describe.each(halls)('the plan of $name', ({ hall, shapes }) => {
  test('lies within its walls', () => {
    expect(shapes.filter(({ x, y, width, depth }) => x + width > hall.width || y + depth > hall.depth)).toEqual([]);
  });

  test('has no booths or areas that overlap', () => {
    const overlaps = shapes.flatMap((a, at) =>
      shapes
        .slice(at + 1)
        .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.depth && b.y < a.y + a.depth)
        .map((b) => `${a.id} and ${b.id}`),
    );
    expect(overlaps).toEqual([]);
  });

  test('has its entrance in the wall', () => {
    expect(hall.entrance).toBeLessThanOrEqual(hall.width);
  });
});

test('Events of a programme lie within the days of their fair', () => {
  const days = (starts: string, ends: string) => (Date.parse(ends) - Date.parse(starts)) / 86_400_000 + 1;
  expect(entries.fairs.flatMap(({ slug, facts }) => facts.programme.filter(({ day }) => day > days(facts.starts, facts.ends)).map(({ id }) => `${slug}: ${id}`))).toEqual([]);
});
