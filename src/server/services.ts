import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { type CatalogueReader, openCatalogue } from './catalog/open-catalogue.ts';
import type { Settings } from './settings.ts';
import { openSheets, type Sheets } from './sheet/open-sheets.ts';

export interface Health {
  status: 'ok';
  catalogue: { digest: string; products: number; builtAt: string };
}

/** What pages and endpoints may ask of the running server. */
export interface Services {
  /** Origin under which visitors reach this server. */
  siteUrl: string;
  catalogue: CatalogueReader;
  sheets: Sheets;
  health(): Health;
  /** The page “not found” of a language, as it was built. */
  notFound(locale: Locale): Buffer;
}

/** Builds the services of a server on the build in a folder. */
export function buildServices(distDir: string, { varDir, siteUrl }: Pick<Settings, 'varDir' | 'siteUrl'>): Services {
  const catalogue = openCatalogue(distDir);
  const source = () => {
    const built = catalogue.current();
    return { catalogue: built.catalogue, day: vietnamDate(new Date(built.builtAt)), siteUrl: built.siteUrl };
  };
  return {
    siteUrl,
    catalogue,
    sheets: openSheets(source, distDir, varDir),
    health: () => {
      const { digest, builtAt, catalogue: content } = catalogue.current();
      return { status: 'ok', catalogue: { digest, products: content.products.length, builtAt } };
    },
    notFound: (locale) => readFileSync(join(distDir, 'client', paths.notFound(locale), 'index.html')),
  };
}
