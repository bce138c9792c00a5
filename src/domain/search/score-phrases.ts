import type { Term } from './analyse-text.ts';
import { beginningWith } from './lexicon.ts';
import type { SearchedItems } from './match-term.ts';
import { noScores, raise } from './score-names.ts';
import type { TextIndex } from './text-index.ts';
import { keyOf } from './tokens.ts';
import { weights } from './weights.ts';

/** Adds to items that were found what terms are worth that together are a name: “sugar apple”, 로부스타 커피. */
export function scorePhrases(terms: readonly Term[], found: Uint32Array, sums: Float32Array, { items, groups, lexicon }: SearchedItems, index: TextIndex): void {
  const words = terms.filter(isWord);
  const names = noScores();
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= words.length; to += 1) {
      const span = words.slice(from, to);
      const key = keyOf(span);
      const isWhole = span.length === terms.length;
      const toned = span.map((term) => term.toned).join(' ');
      if (span.length > 1 || isWhole) for (const name of lexicon.byKey.get(key) ?? []) raise(names, name, weights.namePhrase * span.length + (isWhole ? weights.wholeQuery : 0) + (name.toned === toned ? 2 * weights.sameTones : 0));
      if (to < words.length || (span.length === 1 && !isWhole)) continue;
      for (const longer of beginningWith(lexicon.keys, key)) if (longer !== key) for (const name of lexicon.byKey.get(longer) ?? []) raise(names, name, weights.nameBegun * span.length * (0.5 + key.length / longer.length / 2) + (isWhole ? (weights.wholeQuery * key.length) / longer.length / 2 : 0));
    }
  const { alias, form, place } = names;
  if (alias.size + form.size + place.size > 0) for (const item of found) sums[item] = (sums[item] ?? 0) + (alias.get(items.commodity[item] ?? -1) ?? 0) + (form.get(items.form[item] ?? -1) ?? 0) + (place.get(items.commune[item] ?? -1) ?? 0);
  const latin = words.filter(({ kind }) => kind === 'latin');
  if (latin.length < 2 || latin.length < words.length) return;
  const keys = latin.map(({ key }) => key);
  const bonus = weights.ownPhrase * latin.length;
  const together = index.find('name', keys, true);
  for (let at = 0; at < together.length; at += 1) for (const item of [together[at] ?? 0, ...(groups.byMaker.get(together[at] ?? 0) ?? [])]) if ((sums[item] ?? 0) > 0) sums[item] = (sums[item] ?? 0) + bonus;
}

function isWord(term: Term): term is Term & { kind: 'latin' | 'han' | 'hangul' } {
  return term.kind !== 'hs';
}
