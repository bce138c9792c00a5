import type { Locale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { certificateTypes } from '../catalog/certificate.schema.ts';
import type { OcopGroup } from '../catalog/ocop.schema.ts';
import type { PlaceId } from '../catalog/places.ts';
import type { Form, MarketId } from '../catalog/product.schema.ts';

export const searchKinds = ['product', 'cooperative', 'fair'] as const;
export type SearchKind = (typeof searchKinds)[number];

export type CertificateType = (typeof certificateTypes)[number];
export type Stars = 3 | 4 | 5;

/** Stands for the last day of what has no end. */
export const noEnd: CalendarDate = '9999-12-31';

/** One thing that can be found, in one language: what is searched, what is shown, and by what it is filtered. */
export interface SearchDocument {
  /** Kind and slug; the same in every language. */
  id: string;
  kind: SearchKind;
  slug: string;
  /** Language of the readers whom it is for. */
  locale: Locale;
  text: SearchText;
  shown: ShownFields;
  facts: SearchFacts;
}

/** What is searched. Texts are as they were written: each engine analyses them its own way. */
export interface SearchText {
  name: string;
  summary: string;
  /** Trade names of the commodity in all languages with pinyin, romaji and the Latin name; other names of a cooperative. */
  aliases: readonly string[];
  /** Names of the cooperative that makes it. */
  makers: readonly string[];
  /** Names of commune and province. */
  places: readonly string[];
  /** Words for the form: dried, sấy, 干, 말린, 乾燥. */
  forms: readonly string[];
  /** HS codes, six digits. */
  hs: readonly string[];
}

/** What a list of hits shows beside name and summary. */
export interface ShownFields {
  /** Language that name and summary are in: Vietnamese where the translation is missing. */
  textLang: Locale;
  url: string;
  commodity?: { id: string; name: string };
  cooperative?: { slug: string; name: string };
  image?: ShownImage;
}

/** The smallest picture that fits a list. */
export interface ShownImage {
  src: string;
  width: number;
  height: number;
  /** Address of a drawing's night version. */
  night?: string;
  /** A commodity's woodcut, lent to a product without a photograph. */
  lent?: boolean;
}

/** By what is filtered and sorted. What time ends carries its last day, so that an index made yesterday is right today. */
export interface SearchFacts {
  group?: OcopGroup;
  commodity?: string;
  form?: Form;
  cooperative?: string;
  commune?: PlaceId;
  stars?: { stars: Stars; until: CalendarDate };
  /** Certificates, each with the last day of its validity. */
  certificates: Partial<Record<CertificateType, CalendarDate>>;
  /** Markets whose card misses nothing, each with the last day on which that holds. */
  markets: Partial<Record<MarketId, CalendarDate>>;
  harvest: number[];
  shipping: number[];
  /** In kg, a litre counted as one; left out for goods that are counted or measured. */
  minimumOrderKg?: number;
  /** A month, in kg. */
  capacityKg?: number;
  /** Whether a paid sample is offered. */
  sample: boolean;
  /** Day on which the facts were last confirmed; of a fair, its first day. */
  updated: CalendarDate;
  /** Place in the catalogue's own order, from 0. */
  position: number;
}
