import type { Locale } from '#i18n/locales.ts';
import type { InquiryContext } from './inquiry-context.ts';
import { readRows } from './read-rows.ts';

/** Longest time that a mail waits for all its texts: far less than another worker waits before it takes the mail over. */
const mostMs = 15_000;

/**
 * Has the free texts of an inquiry translated for a reader, each once, and keeps what the machine made beside the original. It ends with the first text that
 * the machine does not manage; the next mail tries again. Without a machine nothing happens.
 */
export async function translateFor({ db, translate, now }: InquiryContext, inquiryId: string, threadId: string | undefined, locale: Locale, patienceMs = mostMs): Promise<void> {
  if (!translate) return;
  const stored = await readRows(db, inquiryId, threadId);
  if (!stored) return;
  const texts = [stored.inquiry, ...stored.events, ...stored.quotations].filter(({ message_text, message_lang }) => message_text !== null && message_lang !== locale);
  const stop = AbortSignal.timeout(patienceMs);
  for (const { id, message_text, message_lang } of texts) {
    if (stored.translations.some((item) => item.source === id && item.locale === locale)) continue;
    const text = await translate(message_text ?? '', message_lang ?? '', locale, stop);
    if (text === undefined) return;
    await db
      .insertInto('translations')
      .values({ source: id, locale, text, made_at: now().toISOString(), inquiry_id: inquiryId })
      .onConflict((conflict) => conflict.columns(['source', 'locale']).doNothing())
      .execute();
  }
}
