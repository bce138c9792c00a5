/** What stands between two facts of one line. It clings to the fact before it, so that no line begins with a dot. */
export const dot = '\u00a0· ';

/** The facts that are there, on one line: “harvest · 5 August 2026”. */
export function dotted(facts: readonly (string | false | undefined)[]): string {
  return facts.filter(Boolean).join(dot);
}
