/** Front matter as people write it: a field a line, lists of records as `- { … }`, quotes only where YAML needs them. */
export function frontMatter(fields: Record<string, unknown>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}:${block(value)}\n`)
    .join('');
}

function block(value: unknown): string {
  if (Array.isArray(value) && value.some((item) => isRecord(item) || (typeof item === 'string' && !isWord(item)))) return value.map((item) => `\n  - ${flow(item)}`).join('');
  if (isRecord(value) && Object.values(value).some((item) => typeof item === 'object'))
    return Object.entries(value)
      .flatMap(([key, item]) => (item === undefined ? [] : `\n  ${key}: ${flow(item)}`))
      .join('');
  return ` ${flow(value)}`;
}

/** An identifier; lists of them stand in one line. */
function isWord(text: string): boolean {
  return /^[\w-]+$/.test(text);
}

function flow(value: unknown): string {
  if (typeof value === 'string') return scalar(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isRecord(value)) return String(value);
  const items = Object.entries(value).filter(([, item]) => item !== undefined);
  return items.length === 0 ? '{}' : `{ ${items.map(([key, item]) => `${key}: ${flow(item)}`).join(', ')} }`;
}

/** Starts with a letter, holds no sign that means something to YAML, ends with no space; words that YAML reads as values are not plain either. */
const plain = /^(?!(?:true|false|null|yes|no|on|off)$)\p{L}(?:[\p{L}\p{M}\p{N} ./()（）。、；：；–~%+_-]*[\p{L}\p{M}\p{N}.()（）。%])?$/iu;

function scalar(text: string): string {
  return plain.test(text) ? text : JSON.stringify(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
