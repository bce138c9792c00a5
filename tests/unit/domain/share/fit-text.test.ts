import { describe, expect, test } from 'vitest';
import { fitText, type TextBox } from '#domain/share/fit-text.ts';
import { frameOf } from '#domain/share/frame-of.ts';
import type { Locale } from '#i18n/locales.ts';
import { drawing } from '../../../fixtures/entries.ts';

/** A face in which a Latin letter is half as wide as an ideograph. */
const measure = (text: string) => [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0);
const box: TextBox = { width: 400, height: 300, sizes: [80, 60, 40, 30], maxLines: 3, leading: 1.2 };
const lay = (text: string, locale: Locale, room: Partial<TextBox> = {}) => fitText(text, locale, { ...box, ...room }, measure);

describe('the size of a name', () => {
  test('is the largest one when it is short', () => {
    expect(lay('Hồi khô', 'vi')).toEqual({ size: 80, lines: ['Hồi khô'], isShortened: false });
  });

  test('steps down before a word is left out', () => {
    const { size, lines, isShortened } = lay('Hoa hồi khô loại đặc biệt của hợp tác xã Tri Lễ', 'vi');
    expect([size < 80, isShortened, lines.join(' ')]).toEqual([true, false, 'Hoa hồi khô loại đặc biệt của hợp tác xã Tri Lễ']);
  });

  test('takes the height into account, not only the width', () => {
    expect(lay('八角 特级 干果', 'zh', { width: 240, height: 100 }).lines.length * lay('八角 特级 干果', 'zh', { width: 240, height: 100 }).size * 1.2).toBeLessThanOrEqual(100);
  });
});

describe('a name of 300 characters', () => {
  test.each([
    ['vi', 'Hoa hồi khô loại đặc biệt '.repeat(12)],
    ['en', 'Supercalifragilisticexpialidocious'.repeat(9)],
    ['zh', '八角茴香特级干果，'.repeat(34)],
    ['ja', '乾燥八角スターアニス特級品、'.repeat(22)],
    ['ko', '말린 팔각 특급 '.repeat(34)],
  ] as const)('in %s ends in an ellipsis on the third line, and no line is too wide', (locale, text) => {
    const { size, lines, isShortened } = lay(text, locale);
    expect([size, lines.length, isShortened]).toEqual([30, 3, true]);
    expect(lines.at(-1)).toMatch(/[^\s\p{P}]…$/u);
    for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(400);
  });
});

describe('lines break', () => {
  const widths = Array.from({ length: 30 }, (_, at) => 120 + at * 14);

  test.each(['乾燥八角（スターアニス）、特級。「ランソン」産のもの', '八角（干），特级。“谅山”产《好货》'])('in %s never before a closing sign and never after an opening one', (text) => {
    const lines = widths.flatMap((width) => lay(text, 'ja', { width, sizes: [30], maxLines: 30, height: 2000 }).lines);
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.filter((line) => /^[、。，）」》”]/.test(line) || /[（「《“]$/.test(line))).toEqual([]);
  });

  test.each([
    ['vi', 'Hoa hồi khô loại đặc biệt Tri Lễ'],
    ['en', 'Dried star anise of special grade'],
    ['ko', '건조 팔각 특급 손잡이 대나무 바구니'],
  ] as const)('in %s at spaces only', (locale, text) => {
    for (const width of widths) {
      const { lines, size } = lay(text, locale, { width: width + 90, sizes: [24], maxLines: 30, height: 2000 });
      expect([size, lines.join(' ')]).toEqual([24, text]);
    }
  });

  test('never at a space that does not break', () => {
    const lines = widths.flatMap((width) => lay('Hợp tác xã Nông\u00a0nghiệp Thái\u00a0Hòa', 'vi', { width: width + 80, sizes: [24], maxLines: 9, height: 900 }).lines);
    expect(lines.filter((line) => /Nông$|^nghiệp|Thái$|^Hòa/.test(line))).toEqual([]);
  });

  test('into lines of even length, without an orphan', () => {
    const { lines } = lay('Dried star anise special grade', 'en', { width: 560, sizes: [40] });
    expect(lines).toEqual(['Dried star anise', 'special grade']);
  });

  test('rather between scripts than inside a word', () => {
    expect(lay('Cao khô干米粉（白米）', 'zh', { width: 380, sizes: [60, 50] }).lines).not.toContain('Cao khô干');
  });

  test('inside a word that alone is wider than the line', () => {
    const { lines, isShortened } = lay('a'.repeat(60), 'en', { sizes: [30], maxLines: 3 });
    expect([lines.join(''), isShortened]).toEqual(['a'.repeat(60), false]);
  });
});

describe('a picture lies', () => {
  const sized = (width: number, height: number, kind: 'photo' | 'drawing' = 'photo') => ({ ...drawing, kind, width, height });
  test.each([
    ['on the cloth when it is a plate of the house', sized(400, 300, 'drawing'), true, 'stall'],
    ['in a pane when it is a photograph', sized(1200, 900), false, 'pane'],
    ['in a pane when it is another drawing', sized(400, 300, 'drawing'), false, 'pane'],
    ['in a pane when it is upright', sized(120, 1200), false, 'pane'],
    ['across the width when it is ten times as wide as high', sized(1200, 120), false, 'land'],
  ] as const)('%s', (_, picture, isPlate, frame) => {
    expect(frameOf(picture, isPlate)).toBe(frame);
  });

  test('across the width when there is none and the panorama stands in', () => {
    expect(frameOf(undefined, false)).toBe('land');
  });
});
