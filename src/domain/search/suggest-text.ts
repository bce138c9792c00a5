import type { Term } from './analyse-text.ts';
import type { Correction } from './correct-term.ts';
import { fold, toJamo } from './fold.ts';
import type { SearchText } from './search-document.ts';
import { tokensOf } from './tokens.ts';

/** The query with its corrected words as the best hit writes them; undefined where nothing was corrected. */
export function suggestText(text: string, corrections: ReadonlyMap<Term, readonly Correction[]>, best: SearchText | undefined): string | undefined {
  if (corrections.size === 0 || !best) return undefined;
  const names = [best.name, ...best.aliases, ...best.makers, ...best.places];
  let suggestion = text.normalize('NFC');
  for (const [term, others] of corrections) {
    const written = others.map(({ word }) => findWritten(word, names)).find((word) => word !== undefined);
    if (written) suggestion = suggestion.replace(term.written, () => written);
  }
  return suggestion === text.normalize('NFC') ? undefined : suggestion;
}

/** A word as the first name that has it writes it. */
function findWritten(word: string, names: readonly string[]): string | undefined {
  for (const name of names) {
    if (toJamo(fold(name)).replaceAll(' ', '') === word) return name;
    const token = tokensOf(name).find(({ folded, kind }) => (kind === 'hangul' ? toJamo(folded) : folded) === word);
    if (token) return token.written.toLowerCase();
  }
  return undefined;
}
