/** JSON with one spelling: keys in order of their code units, no white space. Two equal values give the same text on every machine. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item) => (isPlain(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item));
}

function isPlain(item: unknown): item is object {
  return item !== null && typeof item === 'object' && !Array.isArray(item);
}
