import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip' | 'identity';

/** Best first: among what a browser likes alike, the smallest. */
const offered: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** The published typings do not know the second argument yet. */
interface Choice {
  encoding(available: readonly string[], options: { preferred: readonly string[] }): Encoding | undefined;
}

/** Browsers send a handful of different headers; what they chose is remembered, up to so many that it cannot grow. */
const chosen = new Map<string, Encoding>();
const mostRemembered = 200;

/** Which version of a file an `Accept-Encoding` asks for. One that refuses even plain bytes gets them: a page is better than none. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity';
  const known = chosen.get(header);
  if (known) return known;
  const choice = (new Negotiator({ headers: { 'accept-encoding': header } }) as unknown as Choice).encoding(offered, { preferred: offered }) ?? 'identity';
  if (chosen.size < mostRemembered && header.length < 200) chosen.set(header, choice);
  return choice;
}
