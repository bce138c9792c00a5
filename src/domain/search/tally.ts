/** Scores of one term, item by item: the best field, and all fields together. Its memory is used again for every term. */
export interface Tally {
  best: Float32Array;
  all: Float32Array;
  /** Items that have a score; the first `count` of them. */
  touched: Uint32Array;
  count: number;
}

export function openTally(size: number): Tally {
  return { best: new Float32Array(size), all: new Float32Array(size), touched: new Uint32Array(size), count: 0 };
}

export function addScore(tally: Tally, item: number, score: number): void {
  const { best, all, touched } = tally;
  const before = all[item] ?? 0;
  if (before === 0) touched[tally.count++] = item;
  all[item] = before + score;
  if (score > (best[item] ?? 0)) best[item] = score;
}

export function clearTally(tally: Tally): void {
  const { best, all, touched, count } = tally;
  for (let at = 0; at < count; at += 1) {
    const item = touched[at] ?? 0;
    best[item] = 0;
    all[item] = 0;
  }
  tally.count = 0;
}
