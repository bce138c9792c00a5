import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { recipe } from './write-compressed.ts';

/** What a build remembers of a page. */
export interface PageRecord {
  /** Names everything that the page was made of; empty for a page that is drawn at every build. */
  key: string;
  /** Digest of its bytes. */
  digest: string;
  size: number;
  /** The line that it adds to the list of its kind, without its end. */
  mark?: string;
}

const name = 'pages.tsv';

/** The pages of a finished build by file; none where the build is of another make. */
export async function readPageList(build: string): Promise<Map<string, PageRecord>> {
  const pages = new Map<string, PageRecord>();
  const path = join(build, name);
  if (!existsSync(path)) return pages;
  let first = true;
  for await (const line of createInterface({ input: createReadStream(path, { highWaterMark: 1 << 20 }) })) {
    if (first && line !== `recipe ${recipe}`) return pages;
    if (!first) {
      const [file = '', key = '', digest = '', size = '0', ...mark] = line.split('\t');
      pages.set(file, { key, digest, size: Number(size), ...(mark.length > 0 && { mark: mark.join('\t') }) });
    }
    first = false;
  }
  return pages;
}

/** Writes the pages of a build for the next one. */
export async function writePageList(build: string, pages: Iterable<readonly [file: string, page: PageRecord]>): Promise<void> {
  const lines = [`recipe ${recipe}`];
  for (const [file, { key, digest, size, mark }] of pages) lines.push(`${file}\t${key}\t${digest}\t${size}${mark === undefined ? '' : `\t${mark}`}`);
  await writeFile(join(build, name), `${lines.join('\n')}\n`);
}
