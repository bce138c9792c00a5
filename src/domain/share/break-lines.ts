import type { Unit } from './break-units.ts';

/** A unit with its width, and the width of the space before it, in the same measure as the line. */
export interface MeasuredUnit extends Unit {
  width: number;
  space: number;
}

export type Line = readonly MeasuredUnit[];

/** As many units on each line as it holds. */
export function fillLines(units: readonly MeasuredUnit[], width: number): Line[] {
  const lines: MeasuredUnit[][] = [];
  let used = 0;
  for (const unit of units) {
    const last = lines.at(-1);
    if (last && used + unit.space + unit.width <= width) {
      last.push(unit);
      used += unit.space + unit.width;
    } else {
      lines.push([unit]);
      used = unit.width;
    }
  }
  return lines;
}

/** Lines with how well they break. */
export interface SetLines {
  lines: Line[];
  /** Unevenness of the lines and cost of the breaks together: 0 is perfect. */
  cost: number;
  /** Cost of the worst break alone. */
  worstBreak: number;
}

/** A further line costs as much as a visible unevenness. */
const lineCost = 0.15;

/** Breaks where it looks best, in as many lines as it takes up to `most`: of even length, and at a space or a bracket rather than inside a phrase. */
export function setLines(units: readonly MeasuredUnit[], most: number, width: number): SetLines | undefined {
  const fewest = fillLines(units, width).length;
  const tries = Array.from({ length: Math.max(0, most - fewest + 1) }, (_, more) => evenLines(units, fewest + more, width, more * lineCost)).filter((set) => set.lines.length > 0);
  return tries.reduce<SetLines | undefined>((best, set) => (!best || set.cost < best.cost ? set : best), undefined);
}

/** The cheapest way to set all units in a number of lines; none where a unit is wider than a line. */
function evenLines(units: readonly MeasuredUnit[], count: number, width: number, extra: number): SetLines {
  const target = lineWidth(units) / count;
  const known = new Map<string, { cost: number; end: number }>();
  const solve = (from: number, left: number): { cost: number; end: number } => {
    const key = `${from} ${left}`;
    const before = known.get(key);
    if (before) return before;
    let best = { cost: Number.POSITIVE_INFINITY, end: units.length };
    for (let end = from + 1; end <= units.length; end += 1) {
      const line = lineWidth(units.slice(from, end));
      if (line > width) break;
      const isWhole = end === units.length;
      const rest = left > 1 && !isWhole ? solve(end, left - 1).cost : left === 1 && isWhole ? 0 : Number.POSITIVE_INFINITY;
      const cost = ((line - target) / target) ** 2 + breakCost(units, end) + rest;
      if (cost < best.cost) best = { cost, end };
    }
    known.set(key, best);
    return best;
  };
  const { cost } = solve(0, count);
  if (cost === Number.POSITIVE_INFINITY) return { lines: [], cost, worstBreak: cost };
  const ends: number[] = [];
  while (ends.length < count) ends.push(solve(ends.at(-1) ?? 0, count - ends.length).end);
  return { lines: ends.map((end, at) => units.slice(ends[at - 1] ?? 0, end)), cost: cost + extra, worstBreak: Math.max(...ends.map((end) => breakCost(units, end))) };
}

const isLatin = /[\p{Script=Latin}\p{Nd}]/u;
/** Cost of a break that a reader stumbles over. */
export const roughBreak = 0.4;

/** What a break before a unit costs: nothing at a space, a bracket or another script, most beside a single character, which often belongs to its neighbour. */
function breakCost(units: readonly MeasuredUnit[], at: number): number {
  const [before, after] = [units[at - 1], units[at]];
  if (!before || !after || after.spaced || /^[\p{Ps}\p{Pi}]/u.test(after.text) || /[\p{P}]$/u.test(before.text)) return 0;
  if (isLatin.test(before.text.at(-1) ?? '') || isLatin.test(after.text[0] ?? '')) return 0;
  return before.text.length === 1 || after.text.length === 1 ? roughBreak : 0.12;
}

/** A line as text. */
export function lineText(line: Line): string {
  return line.map(({ text, spaced }, at) => `${spaced && at > 0 ? ' ' : ''}${text}`).join('');
}

function lineWidth(units: Line): number {
  return units.reduce((sum, { width, space }, at) => sum + width + (at === 0 ? 0 : space), 0);
}
