import type { Locale } from '#i18n/locales.ts';

/** What a buyer agrees to, each by a box of its own. The texts stand under `inq.consent.<kind>`. */
export const consentKinds = ['purpose', 'transfer'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** Version of the consent texts in all five languages; raised whenever their meaning changes. */
export const consentTextVersion = '2026-11-26';

/** What is kept of a consent: enough to show later what was agreed to, by whom it may be used, and when. */
export interface ConsentRecord {
  kind: ConsentKind;
  textVersion: string;
  /** Language in which the text was read. */
  locale: Locale;
  /** Digest of the very words. */
  textDigest: string;
  /** Who may use the details: the cooperatives asked, by slug. */
  recipients: readonly string[];
  givenAt: string;
}
