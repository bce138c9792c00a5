import type { TextRange } from './search-result.ts';

/** A piece of a text, and whether it is what was asked for. */
export interface TextPart {
  text: string;
  isMarked: boolean;
}

/** Cuts a text where what was asked for begins and ends. Ranges are in order and do not overlap; two with nothing but a space between them are one, and what lies outside the text is left out. */
export function highlightParts(text: string, ranges: readonly TextRange[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const add = (end: number, isMarked: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const [from, to] of ranges) {
    const isNext = at > 0 && text.slice(at, from).trim() === '';
    const last = parts.at(-1);
    if (isNext && last?.isMarked) {
      last.text += text.slice(at, to);
      at = Math.min(to, text.length);
      continue;
    }
    add(Math.min(from, text.length), false);
    add(Math.min(to, text.length), true);
  }
  add(text.length, false);
  return parts;
}
