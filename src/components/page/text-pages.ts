/** The text pages of a site, in the order in which they are read. */
const known = ['about', 'buying-guide', 'privacy', 'terms'] as const;

/** Those of them that exist; a link to an address that is not built is never shown. */
export function textPages(slugs: readonly string[]): (typeof known)[number][] {
  return known.filter((slug) => slugs.includes(slug));
}
