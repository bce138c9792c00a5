/**
 * The one table of languages. Config, folders, `Intl`, hreflang and the language switch all read it:
 * a sixth language is a row here, a dictionary in `messages/` and its texts in `content/`.
 */
export const locales = {
  vi: { tag: 'vi', intl: 'vi-VN', name: 'Tiếng Việt' },
  en: { tag: 'en', intl: 'en-GB', name: 'English' },
  zh: { tag: 'zh-Hans', intl: 'zh-Hans-CN', name: '简体中文' },
  ko: { tag: 'ko', intl: 'ko-KR', name: '한국어' },
  ja: { tag: 'ja', intl: 'ja-JP', name: '日本語' },
} as const;

/** A language of the site, as it stands in addresses and file names. */
export type Locale = keyof typeof locales;

/** The language that content is written in first; the others translate it. */
export const sourceLocale = 'vi' satisfies Locale;

/** A language that content is translated into. */
export type TargetLocale = Exclude<Locale, typeof sourceLocale>;

/** Every language, in the order of the language switch. */
export const localeCodes = Object.keys(locales) as Locale[];

/** Every language but the source. */
export const targetLocales = localeCodes.filter((code) => code !== sourceLocale) as TargetLocale[];

/** Says whether a piece of an address or a file name is a language of the site. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(locales, value);
}
