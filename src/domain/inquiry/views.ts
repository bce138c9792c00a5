import type { Locale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { FreeText, Inquiry, InquiryLine } from './inquiry.schema.ts';
import type { Question, SampleSent } from './message.schema.ts';
import type { Quotation } from './quotation.schema.ts';
import type { CloseReason, DeclineReason } from './reasons.ts';
import type { Actor, Move, ThreadState } from './thread-states.ts';

/** A name in every language that the catalogue had it in when the inquiry was sent. */
export type Names = Readonly<{ vi: string } & { [locale in Locale]?: string }>;

/** Words in their writer's language, and a machine's translation into the reader's where there is one. */
export interface SpokenText extends FreeText {
  translation?: { text: string; lang: Locale };
}

export interface LineView extends InquiryLine {
  /** Number of the line in the inquiry, from 0; a quotation refers to it. */
  number: number;
  names: Names;
  cooperative: string;
}

export interface FileView {
  id: string;
  name: string;
  type: 'application/pdf' | 'image/jpeg' | 'image/png';
  bytes: number;
}

export interface QuotationView {
  id: string;
  sentAt: string;
  by: Exclude<Actor, 'buyer'>;
  quotation: Omit<Quotation, 'message'>;
  message?: SpokenText;
  files: FileView[];
  /** `true` for the one that stands; a later one takes the place of those before. */
  isCurrent: boolean;
  isExpired: boolean;
  isAccepted: boolean;
}

/** Something that was said or done in a thread, in order. */
export interface EventView {
  id: string;
  at: string;
  by: Actor;
  move: Move;
  questions?: Question['questions'];
  reason?: DeclineReason | CloseReason;
  sample?: Omit<SampleSent, 'message'>;
  message?: SpokenText;
  quotation?: string;
}

/** One cooperative's part. */
export interface ThreadView {
  cooperative: string;
  names: Names;
  state: ThreadState;
  stateSince: string;
  /** What the viewer may do now: these are the buttons. */
  moves: Move[];
  lines: LineView[];
  events: EventView[];
  quotations: QuotationView[];
  /** `true` where the Alliance answers for a cooperative that does not take part yet. */
  byAlliance: boolean;
}

/** What both sides read of an inquiry. */
export interface InquiryHead extends Pick<Inquiry, 'destination' | 'incoterm' | 'wantedBy' | 'documents' | 'repeat' | 'questions'> {
  reference: string;
  sentAt: string;
  /** Next market day after the inquiry was sent, and its lunar date. */
  answerBy: { date: CalendarDate; lunar: { day: number; month: number } };
  message?: SpokenText;
  /** `true` as long as no cooperative has it. */
  inReview: boolean;
}

export interface BuyerView extends InquiryHead {
  role: 'buyer';
  locale: Locale;
  buyer: Inquiry['buyer'];
  threads: ThreadView[];
  /** `true` when a person of the Alliance looked at it and put it aside. */
  isRefused: boolean;
  /** Day on which everything is erased by itself. */
  erasedOn: CalendarDate;
}

/** Only the cooperative's own lines, and no word of who else was asked. */
export interface CooperativeView extends InquiryHead {
  role: 'cooperative' | 'officer';
  buyer: Inquiry['buyer'];
  thread: ThreadView;
}

export type InquiryView = BuyerView | CooperativeView;
