import { join } from 'node:path';
import { vietnamDate } from '#lib/calendar-date.ts';
import { type CatalogueReader, openCatalogue } from './catalog/open-catalogue.ts';
import type { InquiryDesk } from './inquiry-desk.ts';
import type { Settings } from './settings.ts';
import { openSharePictures, type SharePictures } from './share/share-pictures.ts';
import { openSheets, type Sheets } from './sheet/open-sheets.ts';

export interface Health {
  status: 'ok';
  catalogue: { digest: string; products: number; builtAt: string };
}

/** What pages and endpoints may ask of the running server. */
export interface Services extends Pick<Settings, 'varDir' | 'siteUrl' | 'now' | 'retentionMonths'> {
  catalogue: CatalogueReader;
  share: SharePictures;
  sheets: Sheets;
  /** The use cases of inquiries (src/server/inquiry/use-cases.ts); rejects while the database cannot be reached. */
  inquiries: InquiryDesk['inquiries'];
  health(): Health;
}

/** Builds the services of a server on the build in a folder, which may be older than the one that the settings point at. */
export function buildServices(folder: string, { varDir, siteUrl, now, retentionMonths }: Settings, { inquiries }: Pick<InquiryDesk, 'inquiries'>): Services {
  const catalogue = openCatalogue(folder);
  const built = () => {
    const { catalogue: content, builtAt, siteUrl: origin } = catalogue.current();
    return { catalogue: content, day: vietnamDate(new Date(builtAt)), siteUrl: origin };
  };
  return {
    varDir,
    siteUrl,
    now,
    retentionMonths,
    catalogue,
    share: openSharePictures({ catalogue: () => catalogue.current().catalogue, today: () => vietnamDate(now()), clientDir: join(folder, 'client'), cacheDir: join(varDir, 'cache', 'share') }),
    sheets: openSheets(built, folder, varDir),
    inquiries,
    health: () => {
      const { digest, builtAt, catalogue: content } = catalogue.current();
      return { status: 'ok', catalogue: { digest, products: content.products.length, builtAt } };
    },
  };
}
