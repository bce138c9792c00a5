import type { Locale } from './locales.ts';

/** Every address of the site. Nobody else puts one together. */
export const paths = {
  home: (locale: Locale) => `/${locale}/`,
  products: (locale: Locale, page = 1) => (page === 1 ? `/${locale}/products/` : `/${locale}/products/page/${page}/`),
  product: (locale: Locale, slug: string) => `/${locale}/products/${slug}/`,
  sheet: (locale: Locale, slug: string) => `/${locale}/products/${slug}/sheet/`,
  sheetFile: (locale: Locale, slug: string, format: 'csv' | 'xlsx' | 'json') => `/${locale}/products/${slug}/sheet.${format}`,
  verify: (locale: Locale, digest: string) => `/${locale}/verify/${encodeURIComponent(digest)}/`,
  /** Short address of a product, printed and scanned; with a language, the page opens in it, else in the reader's own. */
  short: (code: string, locale?: Locale) => `/q/${code}${locale ? `?l=${locale}` : ''}`,
  commodities: (locale: Locale) => `/${locale}/commodities/`,
  commodity: (locale: Locale, id: string) => `/${locale}/commodities/${id}/`,
  group: (locale: Locale, group: string) => `/${locale}/groups/${group}/`,
  cooperatives: (locale: Locale) => `/${locale}/cooperatives/`,
  cooperative: (locale: Locale, slug: string) => `/${locale}/cooperatives/${slug}/`,
  fairs: (locale: Locale) => `/${locale}/fairs/`,
  fair: (locale: Locale, slug: string) => `/${locale}/fairs/${slug}/`,
  fairCalendar: (locale: Locale, slug: string) => `/${locale}/fairs/${slug}/fair.ics`,
  markets: (locale: Locale) => `/${locale}/markets/`,
  market: (locale: Locale, market: string) => `/${locale}/markets/${market}/`,
  stories: (locale: Locale) => `/${locale}/stories/`,
  story: (locale: Locale, slug: string) => `/${locale}/stories/${slug}/`,
  storyFeed: (locale: Locale) => `/${locale}/stories/rss.xml`,
  page: (locale: Locale, slug: string) => `/${locale}/${slug}/`,
  notFound: (locale: Locale) => `/${locale}/404/`,
} as const;

/** The same page in another language. */
export function inLocale(path: string, locale: Locale): string {
  return path.replace(/^\/[^/]+\//, `/${locale}/`);
}

/** Where a reader of none of the languages is led: the choice for home, English where it is written, else the Vietnamese. */
export function defaultPath(path: string, written: readonly Locale[]): string {
  if (/^\/[^/]+\/$/.test(path)) return '/';
  return inLocale(path, written.includes('en') ? 'en' : 'vi');
}
