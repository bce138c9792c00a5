import type { Locale } from '#i18n/locales.ts';

/** What mails tell, one purpose each. */
export const mailKinds = ['receipt', 'new-inquiry', 'quotation', 'question', 'answer', 'accepted', 'declined', 'sample-sent', 'ordered', 'closed', 'withdrawn', 'link-renewed', 'review'] as const;
export type MailKind = (typeof mailKinds)[number];

/** A fact in a reader's words: what it is, what it says, and the language of what it says where that is not the reader's. */
export interface WordLine {
  label: string;
  value: string;
  lang?: string;
  /** `true` for what a machine translated. */
  isMachine?: true;
}

export interface WordBlock {
  heading: string;
  lines: WordLine[];
}

/** A mail with everything in its reader's words, ready to be laid out. */
export interface MailFacts {
  kind: MailKind;
  reader: 'buyer' | 'cooperative' | 'officer';
  locale: Locale;
  /** Variables of the sentences. */
  words: Readonly<Record<string, string | number>>;
  blocks: WordBlock[];
  link?: string;
}
