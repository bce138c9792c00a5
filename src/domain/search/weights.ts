/** What a match is worth, by where it is. Changed only with `npm run bench:search` beside. */
export const weights = {
  /** A trade name, form or place that is the term, and nothing more. */
  wholeName: 8,
  /** One word of a trade name of several. */
  wordOfName: 4.5,
  beginningOfName: 5.5,
  beginningOfWord: 3,
  /** Somewhere within a name of an East Asian script. */
  partOfName: 3.5,
  sameTones: 1,
  /** All goods are from the province. */
  province: 0.2,
  hs: 9,
  /** Words of the product's own name. */
  name: 6,
  nameBeginning: 4,
  nameSameTones: 1,
  maker: 4,
  makerBeginning: 2,
  summary: 1.5,
  summaryBeginning: 1,
  /** A corrected spelling. */
  corrected: 0.6,
  correctedBeginning: 0.6,
  /** A cooperative or fair that is asked for by what it sells. */
  sold: 0.5,
  /** For each word of several that together are a name. */
  namePhrase: 4,
  nameBegun: 3,
  /** A name that is the whole query. */
  wholeQuery: 10,
  /** For each word of several that stand together in the product's own name. */
  ownPhrase: 3,
} as const;
