/** Slug of the product that somebody named: by its slug, or by the address of its page, pasted from whatever language. */
export function slugIn(text: string): string {
  return /\/products\/([a-z0-9-]+)/.exec(text)?.[1] ?? text.trim();
}
