import { pushTo } from '#lib/push-to.ts';
import { limits } from './limits.ts';

/** What stood in each field when the form came, as it was typed: a form is shown again with nothing lost. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** What a form sends: names and values, in order; files are no concern of it. `FormData` is one. */
export type FormEntries = Iterable<readonly [string, unknown]>;

type Node = string[] | Map<string, Node>;

const namePattern = /^[a-z][A-Za-z0-9]*(?:\.(?:[a-z][A-Za-z0-9]*|\d{1,3}))*$/;

/** Gathers the values of each name. Names that no form has are dropped; undefined when the form is larger than any person's. */
export function gatherValues(entries: FormEntries): FormValues | undefined {
  const values = new Map<string, string[]>();
  let length = 0;
  let count = 0;
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || !namePattern.test(name)) continue;
    length += value.length;
    count += 1;
    if (length > limits.formLength || count > limits.formFields) return undefined;
    pushTo(values, name, value);
  }
  return Object.fromEntries(values);
}

/** What each field held, cut where the form was too large: even then most of it is shown again. */
export function keptValues(entries: FormEntries): FormValues {
  const values = new Map<string, string[]>();
  let room: number = limits.formLength;
  let count = 0;
  for (const [name, value] of entries) {
    if (room <= 0 || count >= limits.formFields) break;
    if (typeof value !== 'string' || !namePattern.test(name)) continue;
    const kept = value.slice(0, Math.min(room, limits.messageLength)).toWellFormed();
    room -= kept.length + name.length;
    count += 1;
    pushTo(values, name, kept);
  }
  return Object.fromEntries(values);
}

/** `lines.0.product` → { lines: [{ product }] }. A list closes its gaps. */
export function nestValues(values: FormValues): Record<string, unknown> {
  const root: Map<string, Node> = new Map();
  for (const [name, given] of Object.entries(values)) put(root, name.split('.'), [...given]);
  return Object.fromEntries([...root].map(([key, node]) => [key, plain(node)]));
}

function put(at: Map<string, Node>, [key = '', ...rest]: string[], value: string[]): void {
  if (rest.length === 0) {
    if (!at.has(key)) at.set(key, value);
    return;
  }
  const known = at.get(key);
  const inner = known instanceof Map ? known : new Map<string, Node>();
  at.set(key, inner);
  put(inner, rest, value);
}

function plain(node: Node): unknown {
  if (!(node instanceof Map)) return node.length === 1 ? node[0] : node;
  const entries = [...node].map(([key, value]) => [key, plain(value)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return isList ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value) : Object.fromEntries(entries);
}

/** Closes the gaps in the numbers of `lines.N.…`, and leaves out lines in which nothing decisive was filled in. */
export function renumberLines(values: FormValues, decisive: readonly string[]): FormValues {
  const numbers = [...new Set(Object.keys(values).flatMap((name) => /^lines\.(\d+)\./.exec(name)?.[1] ?? []))].sort((a, b) => Number(a) - Number(b));
  const filled = numbers.filter((number) => decisive.some((field) => values[`lines.${number}.${field}`]?.some((value) => value.trim() !== '')));
  const renumbered = Object.entries(values).flatMap(([name, value]) => {
    const [, number, rest] = /^lines\.(\d+)\.(.+)$/.exec(name) ?? [];
    if (number === undefined) return [[name, value] as const];
    const at = filled.indexOf(number);
    return at < 0 ? [] : [[`lines.${at}.${rest}`, value] as const];
  });
  return Object.fromEntries(renumbered);
}
