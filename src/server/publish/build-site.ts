import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { CodeBundle } from './build-code.ts';
import type { PageFate } from './draw-page.ts';
import { drawPages } from './draw-pages.ts';
import { readPageList, writePageList } from './page-list.ts';
import { filesBelow, placeFile, placeFolder } from './place-files.ts';
import { newBuildFolder } from './put-in-place.ts';
import { pageCompression, writeCompressed } from './write-compressed.ts';

export interface SitePlan {
  distDir: string;
  code: CodeBundle;
  /** Store of content from which the pages are drawn. */
  storePath: string;
  /** What every page shows beside its own slice, such as the text pages that the footer links to. */
  frame: unknown;
  today: CalendarDate;
  /** Folder of prepared pictures, and the addresses of those that are shown. */
  pictures: { folder: string; shown: Iterable<string> };
  /** Files made from the catalogue as a whole, such as the sitemap, by their place below the client folder. */
  files: Iterable<readonly [file: string, text: string]>;
  /** The snapshot, as text. */
  snapshot: string;
  /** Leaves what else belongs beside the snapshot, from that of the build before where there is one. */
  beside: (catalogueFolder: string, before?: string) => void;
}

export interface BuiltSite {
  folder: string;
  fates: Record<PageFate, number>;
}

/** Makes a whole site in a new folder beside the one that is served. What did not change is taken over from there. */
export async function buildSite({ distDir, code, storePath, frame, today, pictures, files, snapshot, beside }: SitePlan): Promise<BuiltSite> {
  const before = finishedBuild(distDir);
  const folder = await newBuildFolder(distDir);
  try {
    const client = join(folder, 'client');
    const clientBefore = before && join(before, 'client');
    placeFolder(join(code.folder, 'server'), join(folder, 'server'));
    for (const file of filesBelow(join(code.folder, 'client'))) placeFile(join(code.folder, 'client', file), client, file, /^_astro\//.test(file) ? clientBefore : undefined);
    for (const address of pictures.shown) placeFile(join(pictures.folder, basename(address)), client, address.slice(1), clientBefore);
    for (const [file, text] of files) writeCompressed(client, file, Buffer.from(text), pageCompression);
    await mkdir(join(folder, 'catalogue'));
    await writeFile(join(folder, 'catalogue', 'snapshot.json'), snapshot);
    beside(join(folder, 'catalogue'), before && join(before, 'catalogue'));
    const previous = before ? await readPageList(before) : new Map();
    const codeDigest = createHash('sha256')
      .update(`${code.digest}\n${JSON.stringify(frame)}`)
      .digest('hex');
    const { pages, fates } = await drawPages(code.folder, storePath, previous, { client, ...(clientBefore && { before: clientBefore }), code: codeDigest, today });
    await writePageList(folder, pages);
    await writeFile(
      join(folder, 'catalogue', 'sheets.tsv'),
      [...pages.values()]
        .flatMap(({ mark }) => (mark === undefined ? [] : `${mark}\n`))
        .sort()
        .join(''),
    );
    return { folder, fates };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The build that is served, when it is whole. */
function finishedBuild(distDir: string): string | undefined {
  return existsSync(join(distDir, 'inputs.sha256')) ? realpathSync(distDir) : undefined;
}
