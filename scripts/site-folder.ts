import { cp, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '#domain/catalog/catalogue.ts';
import { buildSnapshot } from '#server/catalog/build-snapshot.ts';
import { indexName } from '#server/search/index-file.ts';
import type { Settings } from '#server/settings.ts';
import { root } from './program.ts';

/** A build of another catalogue, for a measurement, as far as it is not pages: code and pages of the build that is there, snapshot (and index, where one is given) of the catalogue. Answers its folder, for `DIST_DIR`. */
export async function siteFolder(name: string, catalogue: Catalogue, { distDir, siteUrl, now }: Settings, index?: string): Promise<string> {
  // Inside the project, where a server finds its packages; `var/` is not kept.
  const folder = join(root, 'var', 'bench', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(root, 'var', 'bench'), { recursive: true });
  await cp(await realpath(distDir), folder, { recursive: true });
  await writeFile(join(folder, 'catalogue', 'snapshot.json'), JSON.stringify(buildSnapshot(catalogue, siteUrl, now())));
  if (index) await cp(index, join(folder, 'catalogue', indexName));
  return folder;
}
