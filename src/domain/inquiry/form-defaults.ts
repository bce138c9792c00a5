import type { Locale } from '#i18n/locales.ts';
import type { Currency } from '#lib/money.ts';
import type { ArrivalPlace, DestinationMarket } from './destinations.ts';
import type { Incoterm } from './incoterms.ts';
import type { BuyerChannel, DocumentId } from './questions.ts';

/** What a form starts from for a market; everything can be changed. */
export interface FormDefaults {
  market: DestinationMarket;
  country: string;
  place?: ArrivalPlace;
  incoterm: Incoterm;
  currency: Currency;
  /** Messenger that is asked for first. */
  channel: BuyerChannel;
  documents: readonly DocumentId[];
}

const byMarket: Readonly<Record<DestinationMarket, FormDefaults>> = {
  china: { market: 'china', country: 'CN', place: 'youyiguan', incoterm: 'FCA', currency: 'CNY', channel: 'wechat', documents: ['origin-certificate', 'phytosanitary', 'producer-registration'] },
  korea: { market: 'korea', country: 'KR', place: 'busan', incoterm: 'FOB', currency: 'USD', channel: 'kakaotalk', documents: ['origin-certificate', 'residue-test'] },
  japan: { market: 'japan', country: 'JP', place: 'osaka', incoterm: 'FOB', currency: 'USD', channel: 'line', documents: ['origin-certificate', 'residue-test', 'specification-sheet'] },
  other: { market: 'other', country: '', incoterm: 'FOB', currency: 'USD', channel: 'whatsapp', documents: ['origin-certificate'] },
};

const marketOf: Readonly<Record<Locale, DestinationMarket>> = { zh: 'china', ko: 'korea', ja: 'japan', en: 'other', vi: 'other' };

export function defaultsForMarket(market: DestinationMarket): FormDefaults {
  return byMarket[market];
}

/** The market that a reader of a language most likely buys for. */
export function defaultsForLocale(locale: Locale): FormDefaults {
  return byMarket[marketOf[locale]];
}
