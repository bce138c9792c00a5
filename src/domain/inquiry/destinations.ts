import type { MarketId } from '../catalog/product.schema.ts';

/** Where goods arrive: ports, and the border gates' own side in China. Names stand under `inq.port.<id>`. */
export const arrivalPlaces = {
  youyiguan: 'china',
  puzhai: 'china',
  nongyao: 'china',
  aidian: 'china',
  'pingxiang-rail': 'china',
  qinzhou: 'china',
  guangzhou: 'china',
  shanghai: 'china',
  qingdao: 'china',
  busan: 'korea',
  incheon: 'korea',
  pyeongtaek: 'korea',
  tokyo: 'japan',
  yokohama: 'japan',
  nagoya: 'japan',
  osaka: 'japan',
  kobe: 'japan',
  hakata: 'japan',
} as const satisfies Record<string, MarketId>;
export type ArrivalPlace = keyof typeof arrivalPlaces;
export const arrivalPlaceIds = Object.keys(arrivalPlaces) as [ArrivalPlace, ...ArrivalPlace[]];

/** A market of the site, or another country. */
export const destinationMarkets = ['china', 'korea', 'japan', 'other'] as const;
export type DestinationMarket = (typeof destinationMarkets)[number];

/** The places that a form offers for a market; all of them where the market is another. */
export function arrivalPlacesOf(market: DestinationMarket): ArrivalPlace[] {
  return arrivalPlaceIds.filter((id) => market === 'other' || arrivalPlaces[id] === market);
}
