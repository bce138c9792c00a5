import type { KindName } from './kinds.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A quality figure that buyers of a kind ask for, with the range from which it is drawn. */
export interface Spec {
  label: keyof Vocabulary['specs'];
  rule: keyof Vocabulary['specValues'];
  low: number;
  high: number;
  unit: keyof Vocabulary['units'];
}

const spec = (label: Spec['label'], rule: Spec['rule'], low: number, high: number, unit: Spec['unit'] = '%'): Spec => ({ label, rule, low, high, unit });

/** The figures of each kind, the one that is asked for first in front. */
export const specsOf: Readonly<Record<KindName, readonly Spec[]>> = {
  fresh: [spec('diameter', 'atLeast', 2.5, 12, 'cm'), spec('sugar', 'atLeast', 9, 20), spec('damaged', 'atMost', 1, 5)],
  dried: [spec('moisture', 'atMost', 8, 14), spec('foreign', 'atMost', 0.5, 2), spec('broken', 'atMost', 2, 8)],
  herb: [spec('moisture', 'atMost', 9, 13), spec('foreign', 'atMost', 0.5, 2), spec('ash', 'atMost', 5, 12)],
  tea: [spec('moisture', 'atMost', 5, 8), spec('broken', 'atMost', 2, 6), spec('ash', 'atMost', 5, 8)],
  roast: [spec('moisture', 'atMost', 3, 6), spec('broken', 'atMost', 1, 4), spec('foreign', 'atMost', 0.2, 0.8)],
  powder: [spec('moisture', 'atMost', 8, 13), spec('mesh', 'atLeast', 40, 120, 'mesh'), spec('starch', 'atLeast', 70, 90)],
  oil: [spec('purity', 'atLeast', 85, 98), spec('moisture', 'atMost', 0.2, 1)],
  cosmetic: [spec('plant', 'atLeast', 12, 60)],
  honey: [spec('moisture', 'atMost', 18, 21), spec('sugar', 'atLeast', 60, 72)],
  grain: [spec('moisture', 'atMost', 12, 14), spec('broken', 'atMost', 2, 8), spec('foreign', 'atMost', 0.1, 0.5)],
  noodle: [spec('moisture', 'atMost', 9, 13), spec('broken', 'atMost', 2, 6)],
  nut: [spec('moisture', 'atMost', 3, 8), spec('damaged', 'atMost', 1, 4), spec('fat', 'range', 20, 60)],
  preserved: [spec('salt', 'range', 2, 9), spec('drained', 'atLeast', 55, 75)],
  meat: [spec('moisture', 'atMost', 28, 45), spec('salt', 'range', 2, 5)],
  spirit: [spec('alcohol', 'range', 12, 42)],
  textile: [spec('width', 'range', 35, 90, 'cm'), spec('shrinkage', 'atMost', 2, 5)],
  craft: [spec('height', 'range', 8, 45, 'cm'), spec('width', 'range', 10, 60, 'cm')],
};
