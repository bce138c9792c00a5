import type { Term } from './analyse-text.ts';
import { beginningWith, type Lexicon, type LexiconName } from './lexicon.ts';
import { weights } from './weights.ts';

/** How well a term fits the commodities, forms and communes, by their places in the lexicon; the province is one number. */
export interface NameScores {
  alias: Map<number, number>;
  form: Map<number, number>;
  place: Map<number, number>;
  province: number;
}

export function noScores(): NameScores {
  return { alias: new Map(), form: new Map(), place: new Map(), province: 0 };
}

/** Scores what the lexicon knows of one term. `quality` is below 1 for a corrected spelling. */
export function scoreNames(term: Pick<Term, 'kind' | 'key' | 'toned' | 'isLast'>, lexicon: Lexicon, scores: NameScores, quality = 1): void {
  if (term.kind === 'hs') return;
  if (term.kind === 'latin') scoreWord(term, lexicon, scores, quality);
  else scoreRun(term, lexicon, scores, quality);
}

function scoreWord({ key, toned, isLast }: Pick<Term, 'key' | 'toned' | 'isLast'>, { byWord, words }: Lexicon, scores: NameScores, quality: number): void {
  for (const name of byWord.get(key) ?? []) {
    const isWhole = name.words.length === 1;
    const sameTones = name.toned.split(' ')[name.words.indexOf(key)] === toned ? weights.sameTones : 0;
    raise(scores, name, ((isWhole ? weights.wholeName : weights.wordOfName) + sameTones) * quality);
  }
  if (!isLast) return;
  for (const word of beginningWith(words, key)) {
    if (word === key) continue;
    const share = key.length / word.length;
    for (const name of byWord.get(word) ?? []) {
      if (name.target.field !== 'alias' && key.length < 3) continue;
      raise(scores, name, (name.words.length === 1 ? weights.beginningOfName : weights.beginningOfWord) * (0.5 + share / 2) * quality);
    }
  }
}

const shortestPart = 2;

function scoreRun({ key }: Pick<Term, 'key'>, { byKey, keys, eastAsian }: Lexicon, scores: NameScores, quality: number): void {
  for (const name of byKey.get(key) ?? []) raise(scores, name, weights.wholeName * quality);
  for (const longer of beginningWith(keys, key)) if (longer !== key) for (const name of byKey.get(longer) ?? []) raise(scores, name, weights.beginningOfName * (0.5 + key.length / longer.length / 2) * quality);
  if (key.length < shortestPart) return;
  for (const longer of eastAsian) if (longer.length > key.length && longer.includes(key)) for (const name of byKey.get(longer) ?? []) if (name.target.field === 'alias') raise(scores, name, weights.partOfName * quality);
}

/** Adds a score to what a name stands for; the best name counts. */
export function raise(scores: NameScores, { target: { field, at } }: Pick<LexiconName, 'target'>, score: number): void {
  if (field === 'province') scores.province = Math.max(scores.province, score * weights.province);
  else if (score > (scores[field].get(at) ?? 0)) scores[field].set(at, score);
}
