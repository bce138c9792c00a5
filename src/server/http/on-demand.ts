import { localeCodes } from '#i18n/locales.ts';

/**
 * Every address that Astro answers while the site runs; all others are files of the build. A file never stands in for one of these,
 * and the front (scripts/deploy-front.ts) hands exactly these to the app. A new feature adds a line.
 * `{locale}` is one of the languages, `{name}` one part of a path, `**` any rest, `(a|b)` either.
 */
const onDemandAddresses: readonly string[] = [
  /** Health, and what programs ask. */
  '/api/**',
  /** The short address on a printed sheet, which leads on to the live page. */
  '/q/{code}',
  /** A product's data for other systems. */
  '/{locale}/products/{slug}/sheet.(csv|xlsx|json)',
  /** Share pictures. */
  '/{locale}/(products|cooperatives|fairs)/{slug}/share.jpg',
  /** Search, and what of it changes while a reader types. */
  '/{locale}/search/',
  '/{locale}/search/results/',
  /** Up to four products side by side. */
  '/{locale}/compare/',
  /** Whether a printed sheet is the current one. */
  '/{locale}/verify/{digest}/',
  /** The inquiry list and form; an inquiry as its buyer reads it; a cooperative's part of it, and the files of its quotations. */
  '/{locale}/inquiry/',
  '/{locale}/inquiry/{reference}/',
  '/{locale}/inquiry/{reference}/{cooperative}/',
  '/{locale}/inquiry/{reference}/{cooperative}/files/{file}/',
];

/** Those that take what is sent to them; all others are there to be read. */
const posts = new RegExp(['/api/**', '/{locale}/inquiry/', '/{locale}/inquiry/{reference}/', '/{locale}/inquiry/{reference}/{cooperative}/'].map(patternOf).join('|'));

/** The same as regular expressions that JavaScript and nginx read alike; a page is known without its last slash too. */
export const onDemandPatterns: readonly string[] = onDemandAddresses.map(patternOf);

const anyOnDemand = new RegExp(onDemandPatterns.join('|'));
const pageWithoutSlash = new RegExp(
  onDemandAddresses
    .filter((address) => address.endsWith('/'))
    .map((address) => patternOf(address.slice(0, -1)))
    .join('|'),
);

/** Says whether Astro answers an address. */
export function isOnDemand(pathname: string): boolean {
  return anyOnDemand.test(pathname);
}

/** Says whether an address is that of an on-demand page without its last slash. A page has one address, the one with it. */
export function isPageWithoutSlash(pathname: string): boolean {
  return pageWithoutSlash.test(pathname);
}

/** Says whether an address takes what is sent to it. */
export function takesPosts(pathname: string): boolean {
  return posts.test(pathname);
}

function patternOf(address: string): string {
  const pattern = address
    .replaceAll('.', '\\.')
    .replaceAll('**', '.+')
    .replaceAll('{locale}', `(?:${localeCodes.join('|')})`)
    .replaceAll(/\{\w+\}/g, '[^/]+')
    .replace(/\/$/, '/?');
  return `^${pattern}$`;
}
