import type { APIRoute } from 'astro';
import { tokenFor } from '../../../../../_inquiry-tokens.ts';

export const prerender = false;

/** A file of a quotation, for the buyer and for the cooperative that sent it; for everybody else there is none. */
export const GET: APIRoute = async (page) => {
  const { reference = '', cooperative = '', file = '' } = page.params;
  const inquiries = await page.locals.services.inquiries();
  const doors = [{ reference: reference.toUpperCase() }, { reference: reference.toUpperCase(), cooperative }];
  for (const door of doors) {
    const access = await inquiries.findAccess(tokenFor(page, door), door.reference, 'cooperative' in door ? door.cooperative : undefined);
    const found = access && (await inquiries.download(access, file));
    if (found) return new Response(new Uint8Array(found.bytes), { headers: { ...found.headers, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } });
  }
  return new Response(null, { status: 404 });
};
