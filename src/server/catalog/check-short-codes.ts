import { shortCode } from '#domain/catalog/short-code.ts';
import { sourceLocale } from '#i18n/locales.ts';
import type { Problem } from './problem.ts';
import type { LinkedCatalogue } from './read-catalogue.ts';

/** Two products with one short code would share their printed QR codes. With a whole country's goods that happens once in some thousand catalogues. */
export function checkShortCodes({ entries: { products } }: Pick<LinkedCatalogue, 'entries'>, codeOf = shortCode): Problem[] {
  const taken = new Map<string, string>();
  return products.flatMap((product): Problem[] => {
    const code = codeOf(product.slug);
    const other = taken.get(code);
    taken.set(code, other ?? product.slug);
    const file = product.texts[sourceLocale]?.source.file ?? `products/${product.slug}`;
    return other ? [{ severity: 'error', code: 'content.short_code_taken', file, line: 1, message: `The short code ${code} already belongs to ${other}.`, fix: 'Give the newer of the two folders another name, before anything with its code is printed.' }] : [];
  });
}
