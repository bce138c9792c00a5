import { expect, test } from 'vitest';
import { followList } from '#components/inquiry/follow-list.ts';
import { limits } from '#domain/inquiry/limits.ts';

const page = { shown: [], asked: [], kept: [], isAnswer: false } as const;
const many = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);

test('A form takes up the goods of the address, and asks for those of the list that it lacks', () => {
  expect(followList({ ...page, shown: ['a'], asked: ['a'], kept: ['a'] })).toEqual({ list: ['a'], isBeyond: false });
  expect(followList({ ...page, shown: ['a'], asked: ['a'], kept: ['b', 'a', 'c'] })).toMatchObject({ ask: ['a', 'b', 'c'] });
});

test('Goods that are not on this site were asked for once and leave the list', () => {
  expect(followList({ ...page, shown: ['a'], asked: ['a', 'gone'], kept: ['a', 'gone'] })).toEqual({ list: ['a'], isBeyond: false });
});

test('Goods beyond the room of one form stay on the list, from the browser and from the address', () => {
  const [shown, kept] = [many(limits.lines), many(limits.lines + 3)];
  expect(followList({ ...page, shown, asked: kept, kept })).toEqual({ list: kept, isBeyond: true });
  expect(followList({ ...page, shown, asked: kept, kept: ['p0', 'mine'] })).toEqual({ list: [...shown, 'mine', ...kept.slice(limits.lines)], isBeyond: true });
});

test('A form that came back with what was typed is not left, and takes nothing off the list', () => {
  expect(followList({ ...page, shown: ['a'], kept: ['a', 'b'], isAnswer: true })).toEqual({ list: ['a', 'b'], isBeyond: false });
});
