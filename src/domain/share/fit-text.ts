import type { Locale } from '#i18n/locales.ts';
import { breakUnits } from './break-units.ts';
import { evenLines, fillLines, lineText, type MeasuredUnit } from './break-lines.ts';

/** Room that a text may take, in pixels; sizes from the one that is wished to the smallest. */
export interface TextBox {
  width: number;
  height: number;
  sizes: readonly number[];
  maxLines: number;
  /** Height of a line in sizes. */
  leading: number;
}

export interface FittedText {
  size: number;
  lines: string[];
  /** `true` when the end is left out and an ellipsis says so. */
  isShortened: boolean;
}

/** Width of a text set in size 1. */
type Measure = (text: string) => number;

const ellipsis = '…';
/** A text that no size shows whole is not measured to its end: what stands beyond can never be seen. */
const longest = 600;

/** Sets a text in the largest size in which it fits whole, its lines of even length; in the smallest the end is left out. */
export function fitText(text: string, locale: Locale, box: TextBox, measure: Measure): FittedText {
  const space = measure(' ');
  const units = breakUnits(graphemes(text).slice(0, longest).join(''), locale).map((unit): MeasuredUnit => ({ ...unit, width: measure(unit.text), space: unit.spaced ? space : 0 }));
  for (const size of box.sizes) {
    const width = box.width / size;
    if (units.some((unit) => unit.width > width)) continue;
    const { length } = fillLines(units, width);
    if (length <= linesIn(box, size)) return { size, lines: evenLines(units, length, width).map(lineText), isShortened: false };
  }
  return shorten(units, box, measure);
}

function linesIn({ height, leading, maxLines }: TextBox, size: number): number {
  return Math.max(1, Math.min(maxLines, Math.floor(height / (size * leading))));
}

/** The smallest size: words wider than a line are cut by characters, and lines beyond the last are left out. */
function shorten(units: readonly MeasuredUnit[], box: TextBox, measure: Measure): FittedText {
  const size = box.sizes.at(-1) ?? 16;
  const width = box.width / size;
  const lines = fillLines(
    units.flatMap((unit) => (unit.width <= width ? [unit] : cutUnit(unit, measure))),
    width,
  ).map(lineText);
  const most = linesIn(box, size);
  if (lines.length <= most) return { size, lines, isShortened: false };
  const kept = lines.slice(0, most);
  let last = graphemes(kept.pop() ?? '');
  const ended = () => `${last.join('').replace(/[\s\p{P}]+$/u, '')}${ellipsis}`;
  while (last.length > 1 && measure(ended()) > width) last = last.slice(0, -1);
  return { size, lines: [...kept, ended()], isShortened: true };
}

function cutUnit({ text, space }: MeasuredUnit, measure: Measure): MeasuredUnit[] {
  return graphemes(text).map((character, at) => ({ text: character, width: measure(character), space: at === 0 ? space : 0, spaced: at === 0 && space > 0 }));
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}
