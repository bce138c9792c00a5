import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import type { Inquiries } from '#server/inquiry/use-cases.ts';

/** The use cases of inquiries, or the sentence to answer with while their database cannot be reached. */
export async function openInquiries({ services }: App.Locals, locale: Locale): Promise<Inquiries | Response> {
  return services.inquiries().catch(() => new Response(`${translator(locale)('error.503')}\n`, { status: 503, headers: { 'Content-Type': 'text/plain;charset=utf-8', 'Retry-After': '60', 'Cache-Control': 'no-store' } }));
}
