/** The query string of what a form holds: as the server writes it where that matters, without what is empty, and from the first page. */
export function formQuery(entries: Iterable<readonly [string, FormDataEntryValue]>): string {
  const params = new URLSearchParams();
  for (const [name, value] of entries) if (typeof value === 'string' && value.trim() !== '') params.append(name, value);
  return params.size > 0 ? `?${params}` : '';
}

/** Says whether two query strings ask for the same, in whatever order. */
export function isSameQuery(a: string, b: string): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder(query: string): string {
  const params = new URLSearchParams(query);
  params.sort();
  return params.toString();
}
