import type { APIRoute } from 'astro';
import { readReference } from '#domain/inquiry/reference.ts';
import { isLocale } from '#i18n/locales.ts';
import { openInquiries } from '../../../../../_inquiries.ts';
import { tokenFor } from '../../../../../_inquiry-tokens.ts';

export const prerender = false;

/** A file of a quotation, for the buyer and for the cooperative that sent it; for everybody else there is none. */
export const GET: APIRoute = async (page) => {
  const { locale, cooperative = '', file = '' } = page.params;
  const reference = readReference(page.params.reference ?? '');
  if (!isLocale(locale) || !reference) return new Response(null, { status: 404 });
  const inquiries = await openInquiries(page.locals, locale);
  if (inquiries instanceof Response) return inquiries;
  const doors = [{ reference }, { reference, cooperative }];
  for (const door of doors) {
    const access = await inquiries.findAccess(tokenFor(page, door), door.reference, 'cooperative' in door ? door.cooperative : undefined);
    const found = access && (await inquiries.download(access, file));
    if (found) return new Response(new Uint8Array(found.bytes), { headers: { ...found.headers, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } });
  }
  return new Response(null, { status: 404 });
};
