import { describe, expect, test } from 'vitest';
import { type Actor, actors, finalStates, legalMoves, type Move, moves, rules, stateAfter, type ThreadFacts, type ThreadState, threadStates } from '#domain/inquiry/thread-states.ts';
import { random } from '../../../fixtures/random.ts';

const facts = (state: ThreadState, more: Partial<ThreadFacts> = {}): ThreadFacts => ({ state, hasOpenQuotation: false, hasAccepted: false, ...more });

describe('the table', () => {
  test('has one rule for a move of an actor from a state', () => {
    const doubled = threadStates.flatMap((state) => moves.flatMap((move) => actors.filter((by) => rules.filter((rule) => rule.move === move && rule.by.includes(by) && rule.from.includes(state)).length > 1).map((by) => `${by} ${move} ${state}`)));
    expect(doubled).toEqual([]);
  });

  test('leads to every state, and ends in three', () => {
    const reached = new Set<ThreadState>(['new']);
    for (const _ of threadStates) for (const { from, to } of rules) if (to && from.some((state) => reached.has(state))) reached.add(to);
    expect([...reached].sort()).toEqual([...threadStates].sort());
    expect(finalStates).toEqual(['declined', 'closed', 'withdrawn']);
  });

  test('lets an officer do what a cooperative may, and nothing else', () => {
    for (const state of threadStates) for (const more of [{}, { hasOpenQuotation: true }, { hasOpenQuotation: true, hasAccepted: true }]) expect(legalMoves(facts(state, more), 'officer')).toEqual(legalMoves(facts(state, more), 'cooperative'));
  });

  test('leaves to each side what is its own', () => {
    const own = (by: Actor) => moves.filter((move) => threadStates.some((state) => stateAfter(state, move, by) !== undefined));
    expect(own('buyer')).toEqual(['ask', 'answer', 'accept', 'close', 'withdraw']);
    expect(own('cooperative')).toEqual(['see', 'ask', 'answer', 'quote', 'decline', 'send-sample', 'order', 'close']);
  });
});

describe('moves that need more than the state', () => {
  test('an expired quotation cannot be accepted', () => {
    expect(legalMoves(facts('quoted'), 'buyer')).not.toContain('accept');
    expect(legalMoves(facts('quoted', { hasOpenQuotation: true }), 'buyer')).toContain('accept');
  });

  test('nothing is ordered that was not accepted, and nothing is accepted twice', () => {
    expect(legalMoves(facts('sample-sent', { hasOpenQuotation: true }), 'cooperative')).not.toContain('order');
    const accepted = facts('sample-sent', { hasOpenQuotation: true, hasAccepted: true });
    expect(legalMoves(accepted, 'cooperative')).toContain('order');
    expect(legalMoves(accepted, 'buyer')).not.toContain('accept');
    expect(legalMoves(accepted, 'cooperative')).not.toContain('quote');
  });
});

/** Walks the table at random, as two sides would, and keeps what they must remember. */
function walk(seed: number, steps: number) {
  const { pick } = random(seed);
  const seen: { by: Actor; move: Move; from: ThreadState; to: ThreadState }[] = [];
  let now = facts('new');
  for (let step = 0; step < steps; step += 1) {
    const by = pick(actors);
    const open = legalMoves(now, by);
    if (open.length === 0) continue;
    const move = pick(open);
    const to = stateAfter(now.state, move, by);
    if (!to) throw new Error(`${by} was offered ${move} in ${now.state}.`);
    seen.push({ by, move, from: now.state, to });
    now = { state: to, hasOpenQuotation: move === 'quote' ? true : now.hasOpenQuotation, hasAccepted: now.hasAccepted || move === 'accept' };
  }
  return seen;
}

test('Two thousand walks at random: every step is legal, the end is the end, and what must come before came before', () => {
  for (let seed = 1; seed <= 2000; seed += 1) {
    const steps = walk(seed, 40);
    const order = steps.map(({ move }) => move);
    for (const [at, { by, move, from }] of steps.entries()) {
      expect(finalStates).not.toContain(from);
      if (move === 'accept') expect(order.slice(0, at)).toContain('quote');
      if (move === 'order') expect(order.slice(0, at)).toContain('accept');
      if (move === 'see') expect(order.slice(0, at).filter((earlier) => earlier === 'see')).toEqual([]);
      expect(by === 'buyer' ? ['see', 'quote', 'decline', 'send-sample', 'order'] : ['accept', 'withdraw']).not.toContain(move);
    }
  }
});
