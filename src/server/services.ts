import { join } from 'node:path';
import { vietnamDate } from '#lib/calendar-date.ts';
import type { CatalogueReader } from './catalog/open-catalogue.ts';
import type { InquiryDesk } from './inquiry-desk.ts';
import { indexName } from './search/index-file.ts';
import { openEmbedded } from './search/open-embedded.ts';
import { openGaps } from './search/open-gaps.ts';
import { openMeilisearchFirst } from './search/open-meilisearch.ts';
import { openSearch, type SearchHealth, type SiteSearch } from './search/open-search.ts';
import type { Settings } from './settings.ts';
import { openSharePictures, type SharePictures } from './share/share-pictures.ts';
import { openSheets, type Sheets } from './sheet/open-sheets.ts';

export interface Health {
  status: 'ok';
  catalogue: { digest: string; products: number; builtAt: string };
  search: SearchHealth;
}

/** What pages and endpoints may ask of the running server. */
export interface Services extends Pick<Settings, 'varDir' | 'siteUrl' | 'now' | 'retentionMonths'> {
  catalogue: CatalogueReader;
  share: SharePictures;
  sheets: Sheets;
  search: SiteSearch;
  /** The use cases of inquiries (src/server/inquiry/use-cases.ts); rejects while the database cannot be reached. */
  inquiries: InquiryDesk['inquiries'];
  health(): Promise<Health>;
  /** Ends what runs beside the server, once nobody asks these services any more. */
  close(): Promise<void>;
}

/** Builds the services of a server on the build in a folder, which may be older than the one that the settings point at, and on its catalogue. */
export function buildServices(folder: string, catalogue: CatalogueReader, { varDir, siteUrl, now, meilisearch, retentionMonths }: Settings, { inquiries }: Pick<InquiryDesk, 'inquiries'>): Services {
  const built = () => {
    const { catalogue: content, builtAt, siteUrl: origin } = catalogue.current();
    return { catalogue: content, day: vietnamDate(new Date(builtAt)), siteUrl: origin };
  };
  const gaps = openGaps(join(varDir, 'search', 'gaps.sqlite'), (error) => process.stderr.write(`A search that found nothing could not be counted: ${(error as Error).message}\n`));
  const embedded = openEmbedded(join(folder, 'catalogue', indexName), vietnamDate(now()));
  const engine = meilisearch ? openMeilisearchFirst(catalogue.current(), meilisearch, now, embedded, (sentence) => process.stderr.write(`Search: ${sentence}\n`)) : embedded;
  const search = openSearch(engine, gaps, () => vietnamDate(now()));
  return {
    varDir,
    siteUrl,
    now,
    retentionMonths,
    catalogue,
    share: openSharePictures({ catalogue: () => catalogue.current().catalogue, today: () => vietnamDate(now()), clientDir: join(folder, 'client'), cacheDir: join(varDir, 'cache', 'share') }),
    sheets: openSheets(built, folder, varDir),
    search,
    inquiries,
    health: async () => {
      const { digest, builtAt, catalogue: content } = catalogue.current();
      return { status: 'ok', catalogue: { digest, products: content.products.length, builtAt }, search: await search.health() };
    },
    close: async () => {
      gaps.flush();
      await search.close();
    },
  };
}
