import type { Locale } from '#i18n/locales.ts';
import type { Product } from '../catalog/catalogue.ts';
import { lineValues } from './first-values.ts';
import type { FormValues } from './form-values.ts';
import { limits } from './limits.ts';
import { slugIn } from './product-slug.ts';

/** The products on the lines of a form, in their order, with the number of each line; no more lines than an inquiry may have, whatever was sent. */
export function linesIn(values: FormValues): { at: number; product: string }[] {
  return Object.entries(values)
    .flatMap(([name, [product = '']]) => {
      const at = /^lines\.(\d+)\.product$/.exec(name)?.[1];
      return at === undefined ? [] : [{ at: Number(at), product: slugIn(product) }];
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, limits.lines);
}

/** Takes a line out; everything else stays as it was typed. */
export function withoutLine(values: FormValues, at: number): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(`lines.${at}.`)));
}

/** Puts a product on the list, once, behind the others. */
export function withLine(values: FormValues, product: Product, locale: Locale): FormValues {
  const lines = linesIn(values);
  if (lines.length >= limits.lines || lines.some((line) => line.product === product.slug)) return values;
  return { ...values, ...lineValues(product, Math.max(-1, ...lines.map(({ at }) => at)) + 1, locale) };
}

/** Products as an address names them (`?p=…&p=…`), each once: those that a form holds, and how many known ones are beyond that or unknown. */
export function readListQuery(query: URLSearchParams, known: ReadonlyMap<string, Product>): { products: Product[]; beyond: number; unknown: number } {
  const slugs = [...new Set(query.getAll('p').map((slug) => slug.trim()))].filter((slug) => slug !== '');
  const found = slugs.flatMap((slug) => known.get(slug) ?? []);
  const products = found.slice(0, limits.lines);
  return { products, beyond: found.length - products.length, unknown: slugs.length - found.length };
}
