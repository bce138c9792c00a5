import type { Locale } from './locales.ts';

/** The first page of a list has the bare address. */
const paged = (list: string, page: number) => (page === 1 ? list : `${list}page/${page}/`);

const question = (params: string[][]) => (params.length > 0 ? `?${new URLSearchParams(params)}` : '');

/** Every address of the site. Nobody else puts one together. */
export const paths = {
  home: (locale: Locale) => `/${locale}/`,
  products: (locale: Locale, page = 1) => paged(`/${locale}/products/`, page),
  product: (locale: Locale, slug: string) => `/${locale}/products/${slug}/`,
  sheet: (locale: Locale, slug: string) => `/${locale}/products/${slug}/sheet/`,
  sheetFile: (locale: Locale, slug: string, format: 'csv' | 'xlsx' | 'json') => `/${locale}/products/${slug}/sheet.${format}`,
  verify: (locale: Locale, digest: string) => `/${locale}/verify/${encodeURIComponent(digest)}/`,
  /** Short address of a product, printed and scanned; with a language, the page opens in it, else in the reader's own. */
  short: (code: string, locale?: Locale) => `/q/${code}${locale ? `?l=${locale}` : ''}`,
  commodities: (locale: Locale) => `/${locale}/commodities/`,
  commodity: (locale: Locale, id: string, page = 1) => paged(`/${locale}/commodities/${id}/`, page),
  group: (locale: Locale, group: string, page = 1) => paged(`/${locale}/groups/${group}/`, page),
  cooperatives: (locale: Locale, page = 1) => paged(`/${locale}/cooperatives/`, page),
  cooperative: (locale: Locale, slug: string) => `/${locale}/cooperatives/${slug}/`,
  fairs: (locale: Locale) => `/${locale}/fairs/`,
  fair: (locale: Locale, slug: string) => `/${locale}/fairs/${slug}/`,
  fairCalendar: (locale: Locale, slug: string) => `/${locale}/fairs/${slug}/fair.ics`,
  markets: (locale: Locale) => `/${locale}/markets/`,
  market: (locale: Locale, market: string) => `/${locale}/markets/${market}/`,
  stories: (locale: Locale) => `/${locale}/stories/`,
  story: (locale: Locale, slug: string) => `/${locale}/stories/${slug}/`,
  storyFeed: (locale: Locale) => `/${locale}/stories/rss.xml`,
  /** Pictures that networks show beside a link. */
  productShare: (locale: Locale, slug: string) => `/${locale}/products/${slug}/share.jpg`,
  cooperativeShare: (locale: Locale, slug: string) => `/${locale}/cooperatives/${slug}/share.jpg`,
  fairShare: (locale: Locale, slug: string) => `/${locale}/fairs/${slug}/share.jpg`,
  page: (locale: Locale, slug: string) => `/${locale}/${slug}/`,
  /** Products side by side, in their order; without any, the page that helps to choose. */
  compare: (locale: Locale, slugs: readonly string[] = []) => `/${locale}/compare/${slugs.length > 0 ? `?${new URLSearchParams(slugs.map((slug) => ['p', slug]))}` : ''}`,
  /** A search with its filters; the language of the parameters stands in the path instead. */
  search: (locale: Locale, params?: URLSearchParams) => `/${locale}/search/${question([...(params ?? [])].filter(([key]) => key !== 'locale'))}`,
  /** Only what changes when a search changes, for the page that is already open. */
  searchResults: (locale: Locale, params?: URLSearchParams) => `/${locale}/search/results/${question([...(params ?? [])].filter(([key]) => key !== 'locale'))}`,
  searchApi: (params: URLSearchParams) => `/api/search${question([...params])}`,
  /** The list and the form; a product's slug puts it on the list for who has no JavaScript. */
  inquiryForm: (locale: Locale, slugs: readonly string[] = []) => `/${locale}/inquiry/${slugs.length > 0 ? `?${new URLSearchParams(slugs.map((slug) => ['p', slug]))}` : ''}`,
  /** Where the form's own script sends it, for an answer as data. */
  inquiryApi: '/api/inquiry',
  /** An inquiry as its buyer reads it; a mail's link carries the token, which the page turns into a cookie at once. */
  inquiry: (locale: Locale, reference: string, token?: string) => `/${locale}/inquiry/${reference}/${token ? `?t=${token}` : ''}`,
  /** One cooperative's part of it. */
  inquiryThread: (locale: Locale, reference: string, cooperative: string, token?: string) => `/${locale}/inquiry/${reference}/${cooperative}/${token ? `?t=${token}` : ''}`,
  inquiryFile: (locale: Locale, reference: string, cooperative: string, file: string) => `/${locale}/inquiry/${reference}/${cooperative}/files/${file}/`,
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
