import type { WordBlock } from '#domain/inquiry/mail.ts';
import type { Move, ThreadState } from '#domain/inquiry/thread-states.ts';

/** A name, and its language where that is not the reader's. */
export interface NameWords {
  text: string;
  lang?: string | undefined;
}

export interface FileWords {
  name: string;
  href: string;
  /** Kind and size: “PDF, 120 KB”. */
  small: string;
}

/** Something that was said or done, in the reader's words. */
export interface EventWords {
  id: string;
  title: string;
  at: string;
  moment: string;
  blocks: WordBlock[];
  /** Facts behind a line that opens: those of a quotation stand in the table too. */
  folded: WordBlock[];
  foldedTitle: string;
  files: FileWords[];
  /** How a quotation stands. */
  tag?: { kind: 'current' | 'replaced' | 'expired' | 'accepted'; label: string } | undefined;
}

/** One cooperative's part, ready to be shown. */
export interface ThreadWords {
  cooperative: string;
  name: NameWords;
  /** Address of its page in the catalogue, while it stands there. */
  href?: string | undefined;
  state: ThreadState;
  stateLabel: string;
  since: string;
  byAlliance: boolean;
  moves: readonly Move[];
  /** The quotation that stands, and all that it says. */
  currentQuotation: { id: string; blocks: WordBlock[] } | undefined;
  /** What the other side asked last, while nothing answers it. */
  openQuestion: WordBlock[] | undefined;
  lines: WordBlock[];
  events: EventWords[];
}
