/** Everything that can be found, as columns beside the text index: a place in the arrays is the number of an item. Places without an item have kind 255. */
export interface ItemTable {
  /** Length of the columns. */
  size: number;
  /** Place in `searchKinds`. */
  kind: Uint8Array;
  /** Number of the cooperative's own item, of a product; -1 where there is none. */
  maker: Int32Array;
  /** Place in the lexicon's commodities; -1 where there is none. */
  commodity: Int32Array;
  /** Place in `forms`, `ocopGroupIds`, `placeIds`; -1 where there is none. */
  form: Int8Array;
  group: Int8Array;
  commune: Int8Array;
  /** Bits as of the day: stars at bit 3 to 5, certificates and markets by their place in their lists. */
  stars: Uint8Array;
  certificates: Uint32Array;
  markets: Uint8Array;
  /** Months as bits 1 to 12. */
  harvest: Uint16Array;
  shipping: Uint16Array;
  /** NaN where it is not known. */
  minimumOrderKg: Float64Array;
  capacityKg: Float64Array;
  sample: Uint8Array;
  /** Days as numbers, such as 20261125. */
  updated: Int32Array;
  position: Int32Array;
  /** HS code of a product, by its place in `hsCodes`; -1 where there is none. */
  hs: Int32Array;
  hsCodes: readonly string[];
  /** HS codes of each commodity, by their place in `hsCodes`. */
  commodityHs: readonly (readonly number[])[];
}

export const noItem = 255;
