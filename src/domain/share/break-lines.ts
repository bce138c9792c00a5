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

/** The same number of lines, broken where it looks best: of even length, and at a space or a bracket rather than inside a phrase. */
export function evenLines(units: readonly MeasuredUnit[], count: number, width: number): Line[] {
  const target = lineWidth(units) / count;
  /** Cheapest way to set all units from `from` on in `left` lines. */
  const best = new Map<string, { cost: number; end: number }>();
  const solve = (from: number, left: number): { cost: number; end: number } => {
    const key = `${from} ${left}`;
    const known = best.get(key);
    if (known) return known;
    let answer = { cost: Number.POSITIVE_INFINITY, end: units.length };
    for (let end = from + 1; end <= units.length; end += 1) {
      const line = lineWidth(units.slice(from, end));
      if (line > width && end > from + 1) break;
      const rest = left > 1 ? (end < units.length ? solve(end, left - 1).cost : Number.POSITIVE_INFINITY) : end === units.length ? 0 : Number.POSITIVE_INFINITY;
      const cost = ((line - target) / target) ** 2 + breakCost(units, end) + rest;
      if (cost < answer.cost) answer = { cost, end };
    }
    best.set(key, answer);
    return answer;
  };
  const lines: Line[] = [];
  let from = 0;
  for (let left = count; left > 0 && from < units.length; left -= 1) {
    const { end } = solve(from, left);
    lines.push(units.slice(from, end));
    from = end;
  }
  return lines;
}

/** What a break before a unit costs: nothing at a space or an opening bracket, most beside a single character, which often belongs to its neighbour. */
function breakCost(units: readonly MeasuredUnit[], at: number): number {
  const [before, after] = [units[at - 1], units[at]];
  if (!before || !after || after.spaced || /^[\p{Ps}\p{Pi}]/u.test(after.text) || /[\p{P}]$/u.test(before.text)) return 0;
  return before.text.length === 1 || after.text.length === 1 ? 0.4 : 0.12;
}

/** A line as text. */
export function lineText(line: Line): string {
  return line.map(({ text, spaced }, at) => `${spaced && at > 0 ? ' ' : ''}${text}`).join('');
}

function lineWidth(units: Line): number {
  return units.reduce((sum, { width, space }, at) => sum + width + (at === 0 ? 0 : space), 0);
}
