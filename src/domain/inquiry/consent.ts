/** What a buyer agrees to, each by a box of its own. The texts stand under `inq.consent.<kind>`. */
export const consentKinds = ['purpose', 'transfer'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** Version of the consent texts in all five languages; raised whenever their meaning changes. */
export const consentTextVersion = '2026-11-26';
