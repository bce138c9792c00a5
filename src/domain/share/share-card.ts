import type { Locale } from '#i18n/locales.ts';
import type { Picture } from '../catalog/catalogue.ts';

/** Size of a share picture, in pixels: what every network takes. */
export const shareSize = { width: 1200, height: 630 } as const;

/** What has a share picture. */
export const shareKinds = ['product', 'cooperative', 'fair'] as const;
export type ShareKind = (typeof shareKinds)[number];

/** Everything that a share picture shows; nothing else may change it. */
export interface ShareCard {
  kind: ShareKind;
  /** Language of the page: it decides the order of the faces and how lines break. */
  locale: Locale;
  name: string;
  /** Language of the name: the source language where the page has no translation. */
  nameLang: Locale;
  /** Vietnamese name under a translated one. */
  original?: string;
  /** Up to two lines: who and where, or when and where. */
  lines: string[];
  /** Stars that are held on the day; without it none are drawn. */
  ocop?: { stars: number; words: string };
  /** Words that mark demonstration content. */
  notice?: string;
  /** Without one the market panorama stands in. */
  picture?: Picture;
}
