import { join } from 'node:path';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { sortCatalogue } from '#domain/catalog/catalogue-index.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { loadContent } from '#server/catalog/load-content.ts';
import { readStore } from '#server/catalog/read-store.ts';
import { buildIndex } from '#server/search/build-index.ts';
import { searchDocuments } from '#server/search/search-documents.ts';
import type { Settings } from '#server/settings.ts';

/** A catalogue as the build reads it, with an index of it. */
export interface SearchedCatalogue {
  catalogue: Catalogue;
  index: string;
  buildMs: number;
}

/** Reads a folder of content and makes an index of it in another folder. */
export async function searchedCatalogue(contentDir: string, folder: string, { cacheDir, now }: Settings): Promise<SearchedCatalogue> {
  const today = vietnamDate(now());
  const { errors, storePath } = await loadContent({ contentDir, cacheDir, today, fileClock: Date.now() });
  if (errors.length > 0) throw new Error(`${contentDir} has errors; npm run content:check lists them.`);
  const catalogue = sortCatalogue(readStore(storePath), today);
  const index = join(folder, `${catalogue.products.length}.sqlite`);
  const started = performance.now();
  buildIndex({ path: index, code: 'bench', content: 'bench', things: () => searchDocuments(catalogue, today) });
  return { catalogue, index, buildMs: performance.now() - started };
}
