import type { APIRoute } from 'astro';
import { sheetWords } from '#components/sheet/sheet-words.ts';
import { isLocale } from '#i18n/locales.ts';
import type { SheetFormat } from '#server/sheet/open-sheets.ts';

const types: Record<SheetFormat, string> = { csv: 'text/csv; charset=utf-8; header=present', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', json: 'application/json; charset=utf-8' };

/** Answers a sheet as a file, or that there is none. A browser that has it is told so. */
export function sheetFileRoute(format: SheetFormat): APIRoute {
  return async ({ params: { locale, slug }, locals, request }) => {
    const found = isLocale(locale) && slug ? await locals.services.sheets.file(slug, locale, format, sheetWords) : undefined;
    if (!found) return new Response(null, { status: 404 });
    const tag = `"${found.tag}"`;
    const headers = { ETag: tag, 'Cache-Control': 'no-cache', 'X-Robots-Tag': 'noindex' };
    if (request.headers.get('if-none-match')?.includes(tag)) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(found.bytes), { headers: { ...headers, 'Content-Type': types[format], 'Content-Disposition': `attachment; filename="${slug}-${locale}.${format}"` } });
  };
}
