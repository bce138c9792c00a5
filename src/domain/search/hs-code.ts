/** 0909.61 · 090961 · 0909.61.00: four to ten digits, with a dot or space between pairs. */
const written = /(?<![\p{L}\p{N}.])(?:hs[\s:.]*)?(\d{4}(?:[.\s-]?\d{1,2}){0,3})(?![\p{L}\p{N}])/giu;

/** The HS codes in a text, as digits, and the text without them. */
export function takeHsCodes(text: string): { codes: string[]; rest: string } {
  const codes: string[] = [];
  const rest = text.replace(written, (_, code: string) => {
    codes.push(code.replace(/\D/g, ''));
    return ' ';
  });
  return { codes, rest };
}

/** Says whether a code is what was typed: a part of it, or the national digits behind it. */
export function matchesHs(code: string, typed: string): boolean {
  return code.startsWith(typed) || (typed.length > code.length && typed.startsWith(code));
}
