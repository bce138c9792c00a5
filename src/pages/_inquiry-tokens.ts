import type { AstroGlobal } from 'astro';

/** One cookie holds what a browser was let into: a token each, the latest first. Other cookies would have to be sent with every picture too, and browsers keep few. */
const cookie = 'inquiries';
/** A person of a cooperative has several open at once; older ones open by their mail. */
const most = 20;
const days = 60;

type Page = Pick<AstroGlobal, 'cookies' | 'locals'>;

/** A page that a token opens: the buyer's, or one cooperative's. */
export interface Door {
  reference: string;
  cooperative?: string | undefined;
}

const nameOf = ({ reference, cooperative }: Door) => (cooperative ? `${reference}/${cooperative}` : reference);

function held({ cookies }: Page): [door: string, token: string][] {
  const text = cookies.get(cookie)?.value ?? '';
  return text.split('~').flatMap((item) => {
    const [door, token] = item.split(':');
    return door && token ? [[door, token] as [string, string]] : [];
  });
}

/** The token that this browser holds for a page. */
export function tokenFor(page: Page, door: Door): string | undefined {
  return held(page).find(([name]) => name === nameOf(door))?.[1];
}

/** Keeps a token in this browser: no script reads it, and no other site sends it along. */
export function rememberToken(page: Page, door: Door, token: string): void {
  write(page, [[nameOf(door), token], ...held(page).filter(([name]) => name !== nameOf(door))].slice(0, most) as [string, string][]);
}

/** Takes a token out of this browser. */
export function forgetToken(page: Page, door: Door): void {
  write(
    page,
    held(page).filter(([name]) => name !== nameOf(door)),
  );
}

function write({ cookies, locals }: Page, doors: [string, string][]): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: locals.services.siteUrl.startsWith('https:') } as const;
  if (doors.length === 0) cookies.delete(cookie, options);
  else cookies.set(cookie, doors.map((door) => door.join(':')).join('~'), { ...options, maxAge: days * 86_400 });
}
