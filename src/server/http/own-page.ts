import type { IncomingHttpHeaders } from 'node:http';

/** Says whether what was sent comes from a page of this site, so that no other can press a button in somebody's name. Programs that are no browser say nothing of it; they hold no cookie of a person. */
export function isFromOwnPage(headers: IncomingHttpHeaders, siteUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.origin === siteUrl || (host !== undefined && from.host === host);
}
