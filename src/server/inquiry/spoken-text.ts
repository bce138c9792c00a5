import type { SpokenText } from '#domain/inquiry/views.ts';
import type { Locale } from '#i18n/locales.ts';
import type { StoredInquiry } from './read-rows.ts';

/** Free text for a reader: as it was written, with what a machine made of it where there is such a thing. */
export function spokenText(row: { message_text: string | null; message_lang: string | null }, source: string, locale: Locale, { translations }: Pick<StoredInquiry, 'translations'>): { message?: SpokenText } {
  if (!row.message_text || !row.message_lang) return {};
  const text: SpokenText = { text: row.message_text, lang: row.message_lang };
  const made = row.message_lang === locale ? undefined : translations.find((item) => item.source === source && item.locale === locale);
  return { message: made ? { ...text, translation: { text: made.text, lang: locale } } : text };
}
