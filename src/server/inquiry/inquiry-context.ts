import type { Catalogue } from '#domain/catalog/catalogue.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { Database } from '../db/tables.ts';
import type { Secret } from './secret.ts';
import type { TranslateText } from './translate-text.ts';

/** What the use cases stand on. */
export interface InquiryContext {
  db: Database;
  secret: Secret;
  now: () => Date;
  catalogue: () => Catalogue;
  /** The next market day after a day, by which cooperatives answer. */
  answerBy: (day: CalendarDate) => { date: CalendarDate; lunar: { day: number; month: number } };
  /** Folder of everything that is written at run time. */
  varDir: string;
  /** Where inquiries of cooperatives go that do not take part yet, and replies of buyers. */
  allianceEmail: string;
  /** Origin of the links in mails. */
  siteUrl: string;
  retentionMonths: number;
  /** Tries that a proof of work takes, at least and at most; a person's telephone decides on the usual ones. */
  proofEffort?: readonly [number, number];
  /** A machine that translates free text, where one is set up. */
  translate?: TranslateText;
}
