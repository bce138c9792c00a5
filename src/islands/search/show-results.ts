/** Where the hits stand; the server drew them first. */
const place = () => document.getElementById('results');

/** Puts new hits in place of the old ones. `undefined`: they are on their way; `null`: they will not come, what is there stays. */
export function showResults(html: string | null | undefined): void {
  const results = place();
  if (!results) return;
  results.setAttribute('aria-busy', String(html === undefined));
  if (typeof html !== 'string') return;
  const focused = results.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
  results.innerHTML = html;
  // Whoever stands on a hit that is still there keeps standing on it.
  if (focused) [...results.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus({ preventScroll: true });
  document.dispatchEvent(new Event('new-content'));
}

/** The links to this page in other languages ask the same. */
export function carryQuery(query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) link.search = query;
}
