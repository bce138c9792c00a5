import { isLocale, type Locale, localeCodes, locales, sourceLocale } from '#i18n/locales.ts';

/** Where a reader is led when nothing says more: most buyers who know none of the five read English. */
const fallback: Locale = 'en';

/** The language of an address, when it names one. */
export function localeOfPath(pathname: string): Locale | undefined {
  const first = pathname.split('/')[1];
  return isLocale(first) ? first : undefined;
}

/** The language that a reader chose before, else the one that the browser asks for. */
export function chooseLocale(cookies: string | undefined, acceptLanguage: string | undefined): Locale {
  const chosen = /(?:^|;\s*)locale=([a-z]{2})(?:;|$)/.exec(cookies ?? '')?.[1];
  if (isLocale(chosen)) return chosen;
  return preferred(acceptLanguage ?? '') ?? (acceptLanguage ? fallback : sourceLocale);
}

/** The same of a request as pages and endpoints have it. */
export function localeOfReader(headers: Headers): Locale {
  return chooseLocale(headers.get('cookie') ?? undefined, headers.get('accept-language') ?? undefined);
}

function preferred(header: string): Locale | undefined {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((item) => {
      const [tag = '', ...params] = item.trim().toLowerCase().split(';');
      const q = Number(
        params
          .find((param) => param.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { tag, q: Number.isFinite(q) ? q : 0 };
    })
    .filter(({ tag, q }) => tag && q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wanted) {
    const match = localeCodes.find((code) => tag === code || tag.startsWith(`${code}-`) || tag === locales[code].tag.toLowerCase());
    if (match) return match;
  }
  return undefined;
}
