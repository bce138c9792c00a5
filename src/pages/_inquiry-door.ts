import type { AstroGlobal } from 'astro';
import { slugSchema } from '#domain/catalog/fields.schema.ts';
import { readReference } from '#domain/inquiry/reference.ts';
import { isLocale, type Locale } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import type { Access, Inquiries } from '#server/inquiry/use-cases.ts';
import { openInquiries } from './_inquiries.ts';
import { type Door, rememberToken, tokenFor } from './_inquiry-tokens.ts';

export type SecretPage = Pick<AstroGlobal, 'request' | 'locals' | 'url' | 'cookies' | 'clientAddress' | 'response' | 'params'>;

/** Who stands before a secret page: let in, not let in, or led on without the token in the address. */
export interface Visitor {
  door: Door;
  locale: Locale;
  access: Access | undefined;
  token: string | undefined;
  inquiries: Inquiries;
}

/** The guard of every secret page, in its first line. A token in the address moves into a cookie at once; opening a link changes nothing else. */
export async function openDoor(page: SecretPage): Promise<Visitor | Response> {
  const { locale, cooperative } = page.params;
  const reference = readReference(page.params.reference ?? '');
  // What follows stands in addresses that are led on to: nothing may get there that no reference and no cooperative is called.
  if (!isLocale(locale) || !reference || !slugSchema.optional().safeParse(cooperative).success) return notFound();
  const inquiries = await openInquiries(page.locals, locale);
  if (inquiries instanceof Response) return inquiries;
  const door = { reference, cooperative };
  page.response.headers.set('Cache-Control', 'no-store');
  page.response.headers.set('Referrer-Policy', 'same-origin');
  page.response.headers.set('X-Robots-Tag', 'noindex');
  const given = page.url.searchParams.get('t');
  if (given !== null) {
    if (await inquiries.findAccess(given, door.reference, cooperative)) rememberToken(page, door, given);
    return leadTo(pathOf(door, locale));
  }
  const token = tokenFor(page, door);
  return { door, locale, token, inquiries, access: await inquiries.findAccess(token, door.reference, cooperative) };
}

/** Lets the server answer its page “not found”. Of an answer that has no body at all Astro would make a page of its own. */
function notFound(): Response {
  return new Response(new Uint8Array(), { status: 404 });
}

export function pathOf({ reference, cooperative }: Door, locale: Locale): string {
  return cooperative ? paths.inquiryThread(locale, reference, cooperative) : paths.inquiry(locale, reference);
}

/** Post, redirect, get: what comes next is read, so that a reload repeats nothing. */
export function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } });
}
