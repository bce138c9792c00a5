import { limits } from '#domain/inquiry/limits.ts';

/** Goods by their slugs, as a form and the browser know of them. */
export interface ListOnForm {
  /** On the lines of the form. */
  shown: readonly string[];
  /** Named by the address of the page; those that are not shown are unknown here, or more than one form holds. */
  asked: readonly string[];
  /** On the list that the browser keeps. */
  kept: readonly string[];
  /** `true` where the form came back with what was typed: it is not left for another address. */
  isAnswer: boolean;
}

/** What becomes of the list once a form was opened. */
interface Followed {
  list: string[];
  /** Goods to open the form with instead, where it lacks some that it has room for. */
  ask?: string[];
  /** `true` where the list holds more than the form has room for. */
  isBeyond: boolean;
}

/** Brings the list of the browser and an opened form together. What one form cannot hold stays on the list. */
export function followList({ shown, asked, kept, isAnswer }: ListOnForm): Followed {
  const others = new Set(without([...kept, ...asked], shown));
  const isFull = shown.length >= limits.lines;
  if (isAnswer || isFull) return { list: [...shown, ...others], isBeyond: isFull && others.size > 0 };
  const missing = without([...others], asked);
  return { list: [...shown], isBeyond: false, ...(missing.length > 0 && { ask: [...shown, ...missing] }) };
}

/** A list in its order, less some of its goods. */
export function without(list: readonly string[], others: readonly string[]): string[] {
  return list.filter((slug) => !others.includes(slug));
}
