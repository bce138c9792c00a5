import type { Catalogue } from '#domain/catalog/catalogue.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { Database } from '../db/tables.ts';
import type { ProofsOfWork } from './proof-of-work.ts';
import type { Secret } from './secret.ts';
import type { TranslateText } from './translate-text.ts';

/** What the use cases stand on. */
export interface InquiryContext {
  db: Database;
  secret: Secret;
  proofs: ProofsOfWork;
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
  /** A machine that translates free text, where one is set up. */
  translate?: TranslateText;
}
