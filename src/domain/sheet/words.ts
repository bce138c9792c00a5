import type { CalendarDate } from '#lib/calendar-date.ts';

/** The shape of a sheet in a reader's words. The page and the workbook say the same because both are made of it. */
export interface SheetWords {
  title: string;
  /** Name of the product, and its language where it is not the reader's. */
  name: string;
  nameLang?: string;
  /** Vietnamese name, where the reader's language has its own. */
  nameVi?: string;
  summary: string;
  isSample: boolean;
  blocks: WordBlock[];
  papers: { heading: string; columns: string[]; rows: PaperWords[]; empty: string };
  access: { heading: string; markets: MarketWords[]; notes: string[] };
  notes: string[];
}

export interface WordBlock {
  id: 'terms' | 'product' | 'packing' | 'maker';
  heading: string;
  lines: WordLine[];
}

export interface WordLine {
  label: string;
  value: string;
  /** Language of the value, where it is not the reader's. */
  lang?: string;
  /** `true` where the label was written by the same person as the value. */
  labelled?: true;
}

export interface PaperWords {
  name: string;
  scope?: string;
  scopeLang?: string;
  number: string;
  issuer: string;
  issued: string;
  ends: string;
  /** Last day, from which the page turns the state itself. */
  until?: CalendarDate;
  /** What is said in place of the end once the last day is over. */
  lapsed?: string;
  isLapsed: boolean;
}

export interface MarketWords {
  name: string;
  lang?: string;
  verdict: string;
  rule?: string;
  held: number;
  /** “# of 5 documents held”; nothing where no document is asked of the producer. */
  heldTemplate?: string;
  groups: { label: string; state: string; items: DocumentWords[] }[];
  empty?: string;
  checked: string;
}

export interface DocumentWords {
  title: string;
  proof: string;
  until?: CalendarDate;
  isUnconfirmedRule: boolean;
}
