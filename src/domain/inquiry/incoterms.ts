import type { incoterms } from '../catalog/fields.schema.ts';

export type Incoterm = (typeof incoterms)[number];

/** Where an Incoterm's named place lies: on the seller's side (a gate or port of Vietnam) or on the buyer's. */
export type PlaceSide = 'seller' | 'buyer';

/** The delivery terms of Incoterms 2020 that cooperatives work with, gentlest for the buyer last. The line that explains each stands under `inq.incoterm.<id>`. */
export const incotermCatalogue: Readonly<Record<Incoterm, { side: PlaceSide; bySeaOnly: boolean }>> = {
  EXW: { side: 'seller', bySeaOnly: false },
  FCA: { side: 'seller', bySeaOnly: false },
  FOB: { side: 'seller', bySeaOnly: true },
  CIF: { side: 'buyer', bySeaOnly: true },
  DAP: { side: 'buyer', bySeaOnly: false },
};
