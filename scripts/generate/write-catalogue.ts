import type { CalendarDate } from '#lib/calendar-date.ts';
import { writeCommodities } from './commodity-files.ts';
import { readTradedCommodities } from './commodity-list.ts';
import { cooperativeEntry } from './cooperative-entry.ts';
import { copyContent } from './copied-content.ts';
import { fairEntries } from './fair-entries.ts';
import { drawMakers, type Maker } from './makers.ts';
import { drawPhotograph } from './photographs.ts';
import { type DrawnProduct, drawProduct } from './product-draw.ts';
import { productFacts } from './product-facts.ts';
import { scanFile } from './product-papers.ts';
import { productText } from './product-text.ts';
import { type StorySubject, storyEntries } from './story-entries.ts';
import { writeEntry } from './write-entry.ts';

export interface CatalogueOrder {
  /** How many products. */
  products: number;
  seed: number;
  /** Folder to write into; see `openOutput`. */
  out: string;
  /** Content of the project, from which rules, pages and woodcuts are taken. */
  contentDir: string;
  today: CalendarDate;
}

/** Exhibitors come from the first cooperatives, so that not all of them need be remembered. */
const rememberedMakers = 260;
const stories = 10;
const photoFile = 'photo.jpg';

/** Writes a whole catalogue, one cooperative with its products after the other. The same order gives the same bytes. */
export async function writeCatalogue({ products, seed, out, contentDir, today }: CatalogueOrder): Promise<{ products: number; cooperatives: number }> {
  const { markets, commodities } = await copyContent(contentDir, out, today);
  const traded = readTradedCommodities();
  const woodcuts = writeCommodities(out, traded, commodities);
  const woodcutOf = (product: DrawnProduct) => {
    const woodcut = woodcuts.get(product.commodity.id);
    if (!woodcut) throw new Error(`The commodity “${product.commodity.id}” has no woodcut.`);
    return woodcut;
  };
  const known: Maker[] = [];
  const subjects: StorySubject[] = [];
  let cooperatives = 0;
  for (const maker of drawMakers(products, seed, traded)) {
    const drawn = Array.from({ length: maker.count }, (_, at) => drawProduct(maker, maker.first + at + 1, seed));
    const { facts, textIn } = cooperativeEntry(maker, markets);
    // A cooperative at a time: what is in flight stays small however large the catalogue is.
    await Promise.all([writeEntry(out, 'cooperatives', maker.slug, facts, textIn), ...drawn.map(writeProduct)]);
    if (known.length < rememberedMakers) known.push(maker);
    const [first] = drawn;
    if (first && subjects.length < stories) subjects.push({ maker, products: drawn.slice(0, 3).map(({ slug }) => slug), woodcut: woodcutOf(first) });
    cooperatives += 1;
  }
  for (const { slug, facts, textIn } of fairEntries(known)) await writeEntry(out, 'fairs', slug, facts, textIn);
  for (const { slug, facts, textIn } of storyEntries(subjects)) await writeEntry(out, 'stories', slug, facts, textIn);
  return { products, cooperatives };

  async function writeProduct(product: DrawnProduct) {
    const woodcut = woodcutOf(product);
    const facts = productFacts(product, markets, [{ file: photoFile }], woodcut.drawing);
    const photo = product.hasPhoto ? [{ name: photoFile, bytes: await drawPhotograph(seed, product.number, 'photo') }] : [];
    const scan = facts.certificates?.some(({ file }) => file) ? [{ name: scanFile, bytes: await drawPhotograph(seed, product.number, 'scan') }] : [];
    await writeEntry(out, 'products', product.slug, facts, (locale) => productText(product, facts, woodcut.alts[locale], locale), [...photo, ...scan]);
  }
}
