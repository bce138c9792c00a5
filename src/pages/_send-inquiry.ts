import type { APIContext } from 'astro';
import type { FormEntries } from '#domain/inquiry/form-values.ts';
import { limits } from '#domain/inquiry/limits.ts';
import type { Locale } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { accepted } from '#lib/result.ts';
import { senderAddress } from '#server/http/sender-address.ts';
import type { FormOutcome, Inquiries } from '#server/inquiry/use-cases.ts';
import { rememberToken } from './_inquiry-tokens.ts';

/** Bytes of a form without files: several times what its fields may hold, since a letter may take nine bytes on its way. */
export const mostFormBytes = limits.formLength * 12;

type Page = Pick<APIContext, 'request' | 'clientAddress' | 'cookies' | 'locals'>;

/** Takes an inquiry for this browser, which may open its page from now on; answers the address of that page. */
export async function sendInquiry(page: Page, inquiries: Inquiries, locale: Locale, entries: FormEntries): Promise<FormOutcome<string>> {
  const outcome = await inquiries.submit(entries, { source: senderAddress(page.request, page.clientAddress) });
  if (!outcome.ok) return outcome;
  const { reference, token } = outcome.value;
  // Who sends the same words again without the ticket of the form may be anybody: their link lies in the mail.
  if (token) rememberToken(page, { reference }, token);
  return accepted(`${paths.inquiry(locale, reference)}?done=${token ? 'sent' : 'repeat'}`);
}
