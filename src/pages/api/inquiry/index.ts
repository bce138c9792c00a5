import type { APIRoute } from 'astro';
import { isLocale } from '#i18n/locales.ts';
import { localeOfReader } from '#server/http/choose-locale.ts';
import { readSentForm } from '#server/http/read-sent-form.ts';
import { openInquiries } from '../../_inquiries.ts';
import { mostFormBytes, sendInquiry } from '../../_send-inquiry.ts';
import { statusOf } from '../../_status-of.ts';

export const prerender = false;

/** Takes the form as the script of its page sends it: answers the address that follows, or the code of a refusal, which the page itself then says in words. */
export const POST: APIRoute = async (context) => {
  const { request, locals } = context;
  const { entries } = await readSentForm(request, mostFormBytes);
  const said = entries.findLast(([name]) => name === 'locale')?.[1];
  const locale = isLocale(said) ? said : localeOfReader(request.headers);
  const inquiries = await openInquiries(locals, locale);
  if (inquiries instanceof Response) return inquiries;
  const outcome = await sendInquiry(context, inquiries, locale, entries);
  return outcome.ok ? Response.json({ location: outcome.value }) : Response.json({ code: outcome.refusal.code }, { status: statusOf(outcome.refusal.code) });
};
