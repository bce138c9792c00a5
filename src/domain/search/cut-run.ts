import { toJamo } from './fold.ts';
import { withoutParticle } from './korean-particles.ts';
import { beginningWith, type Lexicon } from './lexicon.ts';
import type { TokenKind } from './tokens.ts';

/** A piece of a run, in characters of the folded run. */
export interface Piece {
  from: number;
  to: number;
  text: string;
}

const joining = new Set(['的', '之', 'の', 'と', 'や', 'な', '和', '及', '与', '産', '产']);
const costOfPiece = 0.5;
const worthOfSingle = 0.3;
const longestName = 14;

/**
 * Cuts a run without spaces at the names that it holds: 新鲜番荔枝 is 新鲜 and 番荔枝, 谅山的八角 is 谅山 and 八角.
 * A run that is a name, or begins one, stays whole. Of all ways that with the longest names and the fewest pieces is taken.
 */
export function cutRun(run: string, kind: TokenKind, lexicon: Lexicon): Piece[] {
  const keyed = kind === 'hangul' ? toJamo : (text: string) => text;
  const isName = (text: string) => lexicon.byKey.has(keyed(text));
  const beginsName = (text: string) => beginningWith(lexicon.keys, keyed(text)).length > 0;
  const bare = kind === 'hangul' && !isName(run) && !beginsName(run) ? withoutParticle(run) : undefined;
  const whole = bare && (isName(bare) || beginsName(bare)) ? bare : run;
  if (isName(whole) || beginsName(whole)) return [{ from: 0, to: whole.length, text: whole }];

  const size = run.length;
  const best: { worth: number; from: number; known: boolean }[] = [{ worth: 0, from: 0, known: true }];
  for (let to = 1; to <= size; to += 1) {
    const before = best[to - 1];
    // An unknown character joins the unknown piece before it.
    let chosen = { worth: (before?.worth ?? 0) - (before && !before.known ? 0 : costOfPiece), from: to - 1, known: false };
    for (let from = Math.max(0, to - longestName); from < to; from += 1) {
      const text = run.slice(from, to);
      const length = to - from;
      const worth = isName(text) ? (length === 1 ? worthOfSingle : length ** 2) : to === size && length > 1 && beginsName(text) ? length ** 2 / 2 : 0;
      const sum = (best[from]?.worth ?? 0) + worth - costOfPiece;
      if (worth > 0 && sum > chosen.worth) chosen = { worth: sum, from, known: true };
    }
    best.push(chosen);
  }
  return piecesOf(run, best, kind);
}

function piecesOf(run: string, best: readonly { from: number; known: boolean }[], kind: TokenKind): Piece[] {
  const pieces: (Piece & { known: boolean })[] = [];
  for (let to = run.length; to > 0; ) {
    const { from, known } = best[to] ?? { from: to - 1, known: false };
    const after = pieces[0];
    if (!known && after && !after.known) Object.assign(after, { from, text: run.slice(from, after.to) });
    else pieces.unshift({ from, to, text: run.slice(from, to), known });
    to = from;
  }
  const meaning = pieces.filter(({ text, known }) => known || !([...text].every((character) => joining.has(character)) || (kind === 'hangul' && pieces.length > 1 && withoutParticle(`가${text}`) === '가')));
  return (meaning.length > 0 ? meaning : pieces).map(({ from, to, text }) => ({ from, to, text }));
}
