import type { Locale } from '#i18n/locales.ts';
import { fillLines, lineText, type MeasuredUnit, roughBreak, setLines } from './break-lines.ts';
import { breakUnits, holdsTogether } from './break-units.ts';

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
/** A smaller size is taken for the sake of a better break, down to this part of the size in which the text would fit. */
const smallest = 0.72;
/** A text that no size shows whole is not measured to its end: what stands beyond can never be seen. */
const longest = 600;

/** Sets a text in the largest size in which it fits whole, its lines of even length; in the smallest the end is left out. */
export function fitText(text: string, locale: Locale, box: TextBox, measure: Measure): FittedText {
  const space = measure(' ');
  const units = breakUnits(graphemes(text).slice(0, longest).join(''), locale).map((unit): MeasuredUnit => ({ ...unit, width: measure(unit.text), space: unit.spaced ? space : 0 }));
  let rough: FittedText | undefined;
  for (const size of box.sizes) {
    if (rough && size < rough.size * smallest) break;
    const set = setLines(units, linesIn(box, size), box.width / size);
    if (!set) continue;
    const fitted = { size, lines: set.lines.map(lineText), isShortened: false };
    if (set.worstBreak < roughBreak) return fitted;
    rough ??= fitted;
  }
  if (rough) return rough;
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
    units.flatMap((unit) => (unit.width <= width ? [unit] : cutUnit(unit, width, measure))),
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

/** A sign stays with its neighbour for as long as the two fit. */
function cutUnit({ text, space, spaced }: MeasuredUnit, width: number, measure: Measure): MeasuredUnit[] {
  const pieces: MeasuredUnit[] = [];
  for (const character of graphemes(text)) {
    const last = pieces.at(-1);
    const joined = last && holdsTogether(last.text, character) ? measure(last.text + character) : Number.POSITIVE_INFINITY;
    if (last && joined <= width) Object.assign(last, { text: last.text + character, width: joined });
    else pieces.push({ text: character, width: measure(character), space: last ? 0 : space, spaced: last === undefined && spaced });
  }
  return pieces;
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}
