import type { Locale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { Catalogue, Commodity, Cooperative, Market, Product } from '../catalog/catalogue.ts';
import { getCommodity, getCooperative, indexOf } from '../catalog/catalogue-index.ts';
import { localize } from '../catalog/localize.ts';
import { accessSections } from './access-sections.ts';
import type { Sheet } from './columns.ts';
import { makerSections } from './maker-sections.ts';
import { packingSections } from './packing-sections.ts';
import { paperSections } from './paper-sections.ts';
import { pictureSection, productSection } from './product-section.ts';
import { tradeSections } from './trade-sections.ts';

/** What a sheet is drawn up from. */
export interface SheetSubject {
  product: Product;
  commodity: Commodity;
  cooperative: Cooperative;
  markets: readonly Market[];
}

/** A product with what its sheet needs of the catalogue. */
export function sheetSubject(catalogue: Catalogue, product: Product): SheetSubject {
  const index = indexOf(catalogue);
  return { product, commodity: getCommodity(index, product), cooperative: getCooperative(index, product), markets: catalogue.markets };
}

/** Draws up the specification sheet of a product for a reader, as of a day. The day itself is not on it: only what it decides, such as a lapsed certificate. */
export function sheetOf({ product, commodity, cooperative, markets }: SheetSubject, locale: Locale, day: CalendarDate): Sheet {
  const text = localize(product, locale);
  return {
    product: productSection(product, commodity, text, locale),
    specs: text.fields.specs.map(({ label, value }) => ({ label, value })),
    ...paperSections(product, text, day),
    ...packingSections(product.facts),
    ...tradeSections(product.facts),
    ...accessSections(product, cooperative, markets, locale, day),
    ...makerSections(cooperative, locale),
    picture: pictureSection(product, commodity, text, locale),
  };
}
