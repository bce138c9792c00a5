import type { Locale } from '#i18n/locales.ts';

/** Translates free text into a reader's language; undefined when the machine does not know the language, does not answer or is told to stop. */
export type TranslateText = (text: string, from: string, to: Locale, stop: AbortSignal) => Promise<string | undefined>;

/** Longest time that a machine may take for one text. */
const patienceMs = 8000;

/** Speaks to a service that is compatible with LibreTranslate. A service that fails costs the translation, nothing else. */
export function libreTranslate(serviceUrl: string): TranslateText {
  return async (text, from, to, stop) => {
    try {
      const response = await fetch(new URL('translate', serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ q: text, source: from, target: to, format: 'text' }),
        signal: AbortSignal.any([stop, AbortSignal.timeout(patienceMs)]),
      });
      if (!response.ok) return undefined;
      const { translatedText } = (await response.json()) as { translatedText?: unknown };
      return typeof translatedText === 'string' && translatedText.trim() !== '' && translatedText.isWellFormed() ? translatedText : undefined;
    } catch {
      return undefined;
    }
  };
}
