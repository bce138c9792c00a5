/** What is indexed of each item as text, in one language. */
export const textColumns = ['name', 'toned', 'pairs', 'summary'] as const;
/** `toned` is the name with its tones, `pairs` the name as pairs of Korean syllables across spaces. */
export type TextColumn = (typeof textColumns)[number];

/** Looks words up in the texts of one language; the engine brings it. */
export interface TextIndex {
  /** Whether plain letters mean something too: in Vietnamese “na” is another word than “ná”. */
  hasTones: boolean;
  /** Numbers of the items that have these words one after the other in a column; with `isOpen` the last may go on. */
  find(column: TextColumn, words: readonly string[], isOpen: boolean): ArrayLike<number>;
  /** Every word of names and summaries that has a length, with the number of items that have it. */
  words(length: number): readonly (readonly [word: string, items: number])[];
}
