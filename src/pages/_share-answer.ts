import type { APIRoute } from 'astro';
import type { ShareKind } from '#domain/share/share-card.ts';
import { isLocale } from '#i18n/locales.ts';
import { crossOrigin } from '#server/http/policy.ts';

/** Answers with the share picture of a kind. Networks may keep it for a day: the address in the page changes with what it shows. */
export function shareAnswer(kind: ShareKind): APIRoute {
  return async ({ params: { locale, slug = '' }, request, locals }) => {
    const asked = request.headers.get('If-None-Match') ?? '';
    const picture = isLocale(locale) ? await locals.services.share.find(kind, slug, locale, (digest) => asked.includes(`"${digest}"`)) : undefined;
    if (!picture) return new Response(null, { status: 404 });
    if (picture === 'share.busy') return new Response(null, { status: 503, headers: { 'Retry-After': '30', 'Cache-Control': 'no-store' } });
    const headers = { ...crossOrigin, ETag: `"${picture.digest}"`, 'Cache-Control': 'public, max-age=86400' };
    if (!picture.bytes) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(picture.bytes), { headers: { ...headers, 'Content-Type': 'image/jpeg', 'Content-Length': String(picture.bytes.length) } });
  };
}
