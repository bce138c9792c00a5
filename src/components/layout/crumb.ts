/** One step of the way from home to a page; the last is the page itself. */
export interface Crumb {
  href: string;
  label: string;
  lang?: string | undefined;
}
