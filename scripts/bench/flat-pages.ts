import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '#i18n/locales.ts';
import { localeCodes } from '#i18n/locales.ts';
import { parseMarkdownFile } from '#server/catalog/source-file.ts';

/** A product page as another generator takes it: all that the page shows, ready for the template. */
export interface FlatPage {
  locale: Locale;
  slug: string;
  title: string;
  summary: string;
  facts: [label: string, value: string][];
  specs: { label: string; value: string }[];
  certificates: Record<string, string>[];
  tests: Record<string, string>[];
  access: { market: string; id: string; state: string }[];
  related: { slug: string; title: string }[];
  body: string;
}

interface Fields {
  commodity: string;
  name: string;
  summary: string;
  specs?: FlatPage['specs'];
  certificates?: FlatPage['certificates'];
  tests?: FlatPage['tests'];
  access?: Record<string, Record<string, { state: string }>>;
  [fact: string]: unknown;
}

const shownAsTables = new Set(['certificates', 'tests', 'access', 'specs', 'name', 'summary', 'scopes', 'pictureAlts', 'translation']);
const relatedCount = 4;

/** The product pages of a catalogue. Related goods are found here: the template has the answer before it, as ours has. */
export async function flatPages(contentDir: string, most = Number.POSITIVE_INFINITY): Promise<FlatPage[]> {
  const slugs = (await readdir(join(contentDir, 'products'))).sort().slice(0, most);
  const products = await Promise.all(slugs.map((slug) => readProduct(contentDir, slug)));
  const near = Map.groupBy(products, ({ vi }) => vi.fields.commodity);
  return products.flatMap(({ slug, ...texts }) =>
    localeCodes.map((locale) => {
      const { fields, body } = texts[locale];
      const facts = texts.vi.fields;
      const others = (near.get(facts.commodity) ?? []).filter((product) => product.slug !== slug).slice(0, relatedCount);
      return {
        locale,
        slug,
        title: fields.name,
        summary: fields.summary,
        facts: Object.entries({ ...facts, ...fields }).flatMap(([label, value]): [string, string][] => (shownAsTables.has(label) ? [] : [[label, typeof value === 'string' ? value : JSON.stringify(value)]])),
        specs: fields.specs ?? [],
        certificates: facts.certificates ?? [],
        tests: facts.tests ?? [],
        access: Object.entries(facts.access ?? {}).flatMap(([market, held]) => Object.entries(held).map(([id, { state }]) => ({ market, id, state }))),
        related: others.map((product) => ({ slug: product.slug, title: product[locale].fields.name })),
        body,
      };
    }),
  );
}

async function readProduct(contentDir: string, slug: string): Promise<{ slug: string } & Record<Locale, { fields: Fields; body: string }>> {
  const read = async (locale: Locale) => {
    const file = join('products', slug, `${locale}.md`);
    const source = parseMarkdownFile(file, await readFile(join(contentDir, file), 'utf8'));
    if (!('data' in source)) throw new Error(`${file}: ${source.message}`);
    return [locale, { fields: source.data as Fields, body: source.body }] as const;
  };
  const texts = Object.fromEntries(await Promise.all(localeCodes.map(read))) as Record<Locale, { fields: Fields; body: string }>;
  return { slug, ...texts };
}
