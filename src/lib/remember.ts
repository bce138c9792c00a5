/** Most answers that are kept; a catalogue of a country repeats a few thousand weights and dates. */
const most = 20_000;

/** Keeps what a pure function of one value answered. Formatting through `Intl` costs a thousand times a look-up. */
export function remember<Value extends string | number, Answer>(compute: (value: Value) => Answer): (value: Value) => Answer {
  const known = new Map<Value, Answer>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const answer = compute(value);
    if (known.size >= most) known.clear();
    known.set(value, answer);
    return answer;
  };
}
