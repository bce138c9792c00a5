import { expect, test } from 'vitest';
import { highlightParts } from '#domain/search/highlight-parts.ts';

const shown = (text: string, ranges: [number, number][]) => highlightParts(text, ranges).map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part));

test('A text is cut where what was asked for begins and ends', () => {
  expect(shown('Hoa hồi khô', [[4, 7]])).toEqual(['Hoa ', '[hồi]', ' khô']);
  expect(shown('八角', [[0, 2]])).toEqual(['[八角]']);
  expect(shown('Chè', [])).toEqual(['Chè']);
  expect(shown('', [])).toEqual([]);
});

test('Two words with only a space between them are marked as one', () => {
  expect(
    shown('Mật ong rừng', [
      [0, 3],
      [4, 7],
    ]),
  ).toEqual(['[Mật ong]', ' rừng']);
  expect(
    shown('bajiao', [
      [0, 2],
      [2, 6],
    ]),
  ).toEqual(['[bajiao]']);
});

test('Ranges that leave the text lose nothing of it', () => {
  expect(shown('na', [[1, 9]])).toEqual(['n', '[a]']);
  expect(shown('na', [[5, 9]])).toEqual(['na']);
});
