/** Where one cooperative's part of an inquiry stands. Words stand under `inq.state.<state>`. */
export const threadStates = ['new', 'seen', 'asked', 'quoted', 'accepted', 'declined', 'sample-sent', 'ordered', 'closed', 'withdrawn'] as const;
export type ThreadState = (typeof threadStates)[number];

/** Who acts. An officer of the Alliance acts for a cooperative that cannot. */
export const actors = ['buyer', 'cooperative', 'officer'] as const;
export type Actor = (typeof actors)[number];

/** What may be done. Words stand under `inq.move.<move>`. `see` is a button too: opening a link changes nothing. */
export const moves = ['see', 'ask', 'answer', 'quote', 'accept', 'decline', 'send-sample', 'order', 'close', 'withdraw'] as const;
export type Move = (typeof moves)[number];

interface Rule {
  move: Move;
  by: readonly Actor[];
  from: readonly ThreadState[];
  /** The state after it; left out where it stays. */
  to?: ThreadState;
}

const seller: readonly Actor[] = ['cooperative', 'officer'];
const buyer: readonly Actor[] = ['buyer'];
const unanswered: readonly ThreadState[] = ['new', 'seen', 'asked'];
const live: readonly ThreadState[] = ['new', 'seen', 'asked', 'quoted', 'accepted', 'sample-sent', 'ordered'];
const settled: readonly ThreadState[] = ['quoted', 'accepted', 'sample-sent', 'ordered'];

/** Every legal move. `asked` means that the cooperative waits for the buyer; a question about what stands already leaves the state as it is. */
export const rules: readonly Rule[] = [
  { move: 'see', by: seller, from: ['new'], to: 'seen' },
  { move: 'ask', by: seller, from: unanswered, to: 'asked' },
  { move: 'ask', by: seller, from: settled },
  { move: 'ask', by: buyer, from: live },
  { move: 'answer', by: buyer, from: ['asked'], to: 'seen' },
  { move: 'answer', by: buyer, from: settled },
  { move: 'answer', by: seller, from: ['new'], to: 'seen' },
  { move: 'answer', by: seller, from: ['seen', 'asked', ...settled] },
  { move: 'quote', by: seller, from: [...unanswered, 'quoted', 'sample-sent'], to: 'quoted' },
  { move: 'accept', by: buyer, from: ['quoted', 'sample-sent'], to: 'accepted' },
  { move: 'decline', by: seller, from: [...unanswered, 'quoted', 'sample-sent'], to: 'declined' },
  { move: 'send-sample', by: seller, from: ['seen', 'asked', 'quoted', 'accepted'], to: 'sample-sent' },
  { move: 'order', by: seller, from: ['accepted', 'sample-sent'], to: 'ordered' },
  { move: 'close', by: [...buyer, ...seller], from: live, to: 'closed' },
  { move: 'withdraw', by: buyer, from: [...unanswered, 'quoted', 'sample-sent'], to: 'withdrawn' },
];

/** States that nothing leads out of. */
export const finalStates: readonly ThreadState[] = threadStates.filter((state) => !rules.some(({ from, to }) => from.includes(state) && to !== undefined));

/** What more must be so than the state. */
export interface ThreadFacts {
  state: ThreadState;
  /** A quotation stands, and its last day is not over. */
  hasOpenQuotation: boolean;
  /** The buyer accepted a quotation. */
  hasAccepted: boolean;
}

/** The state after a move; undefined where this actor may not make it. */
export function stateAfter(state: ThreadState, move: Move, by: Actor): ThreadState | undefined {
  const rule = rules.find((item) => item.move === move && item.by.includes(by) && item.from.includes(state));
  return rule && (rule.to ?? state);
}

/** The moves that an actor may make now, in the order of the table: what a page shows as buttons. */
export function legalMoves({ state, hasOpenQuotation, hasAccepted }: ThreadFacts, by: Actor): Move[] {
  return moves.filter((move) => {
    if (move === 'accept' && (!hasOpenQuotation || hasAccepted)) return false;
    if (move === 'order' && !hasAccepted) return false;
    if ((move === 'quote' || move === 'withdraw' || move === 'decline') && hasAccepted) return false;
    return stateAfter(state, move, by) !== undefined;
  });
}
