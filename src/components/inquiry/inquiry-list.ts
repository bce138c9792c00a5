/** The inquiry list as a browser keeps it: slugs in the order in which they were added. Languages and tabs share it. */
const key = 'inquiry-list';

export function readList(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps the list; false where the browser keeps nothing. */
export function writeList(list: readonly string[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

/** The address of the form with the list in it, so that the server can draw the lines. */
export function withList(address: string, list: readonly string[]): string {
  const [path = ''] = address.split('?');
  return list.length > 0 ? `${path}?${list.map((slug) => `p=${encodeURIComponent(slug)}`).join('&')}` : path;
}
