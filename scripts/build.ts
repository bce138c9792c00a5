import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sortCatalogue } from '#domain/catalog/catalogue-index.ts';
import { vietnamDate } from '#lib/calendar-date.ts';
import { buildSnapshot } from '#server/catalog/build-snapshot.ts';
import { loadContent } from '#server/catalog/load-content.ts';
import { picturesOf } from '#server/catalog/pictures-of.ts';
import { readStore } from '#server/catalog/read-store.ts';
import { sitemapFiles } from '#server/catalog/sitemap-files.ts';
import { digestFiles } from '#server/digest-files.ts';
import { buildCode } from '#server/publish/build-code.ts';
import { buildSite } from '#server/publish/build-site.ts';
import { inputDigest, writeInputDigest } from '#server/publish/input-digest.ts';
import { putInPlace } from '#server/publish/put-in-place.ts';
import { buildIndex } from '#server/search/build-index.ts';
import { indexName } from '#server/search/index-file.ts';
import { searchDocuments } from '#server/search/search-documents.ts';
import { describeProblems } from './content-report.ts';
import { root, runProgram } from './program.ts';
import { stopwatch } from './stopwatch.ts';

/** Reads and checks what changed, draws the pages that show it beside the site that is served, and puts the new site in place in one step. */
await runProgram(async ({ settings, log }) => {
  const { contentDir, cacheDir, distDir, siteUrl, now } = settings;
  const time = stopwatch();
  const today = vietnamDate(now());
  const digest = await time('inputs', () => inputDigest(root, settings, Date.now()));
  const content = await time('content', () => loadContent({ contentDir, cacheDir, today, fileClock: Date.now() }));
  if (content.errors.length > 0) {
    process.stderr.write(describeProblems(content.errors));
    log('The site was not built; the one that was there stands as it was.');
    return 1;
  }
  if (content.warnings.length > 0) log(`Content has ${content.warnings.length} warnings; npm run content:check lists them.`);
  const code = await time('code', () => buildCode(root, settings));
  if ('failed' in code) return code.failed;
  const catalogue = await time('catalogue', () => sortCatalogue(readStore(content.storePath), today));
  const pictures = { folder: join(cacheDir, 'pictures'), shown: picturesOf(catalogue) };
  const snapshot = buildSnapshot(catalogue, siteUrl, now());
  const analysis = await digestFiles(root, ['src/domain', 'src/server/search', 'src/i18n/paths.ts', 'src/i18n/locales.ts']);
  const beside = (folder: string, before?: string) => void buildIndex({ path: join(folder, indexName), before: before && join(before, indexName), code: analysis, content: snapshot.digest, things: () => searchDocuments(snapshot.catalogue, today) });
  const site = await time('pages', () => buildSite({ distDir, code, storePath: content.storePath, frame: catalogue.pages.map(({ slug }) => slug), today, pictures, files: sitemapFiles(catalogue, siteUrl), snapshot: JSON.stringify(snapshot), beside }));
  await writeInputDigest(site.folder, digest);
  await time('place', () => putInPlace(site.folder, distDir));
  const { kept, same, written } = site.fates;
  const pages = kept + same + written;
  const { stages, total } = time.report();
  if (process.env.BUILD_STATS) await writeFile(process.env.BUILD_STATS, JSON.stringify({ stages, pages, rendered: same + written, reused: kept, written, read: content.read }));
  log(`Built ${pages} pages in ${(total / 1000).toFixed(1)} s: ${written} written, ${same} drawn and found the same, ${kept} kept.`);
  return 0;
});
