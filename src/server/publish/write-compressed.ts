import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Smaller files travel in one packet either way. */
export const smallest = 256;
/** Raised whenever the same bytes would be compressed differently. */
export const recipe = '2';

export interface Compression {
  brotli: number;
  gzip: number;
}
/** A page lives until its next change: most of the gain in a fifth of the time that the last percent would take. */
export const pageCompression: Compression = { brotli: 5, gzip: 3 };

/** Writes a file with its brotli and gzip versions. */
export function writeCompressed(folder: string, file: string, bytes: Buffer, { brotli, gzip }: Compression): void {
  const path = makeRoom(folder, file);
  writeFileSync(path, bytes);
  if (bytes.length < smallest) return;
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotli, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: gzip }));
}

/** Takes a file and its compressed versions over from an earlier build, as another name for the same bytes; answers `false` when they are not there. */
export function takeOver(from: string, folder: string, file: string, size: number): boolean {
  const path = makeRoom(folder, file);
  try {
    for (const ending of size < smallest ? [''] : ['', '.br', '.gz']) linkOrCopy(join(from, file) + ending, path + ending);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** A digest of bytes that tells whether a page changed. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url');
}

/** Gives a file another name; copies it where the file system cannot. */
export function linkOrCopy(from: string, to: string) {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'EMLINK' && code !== 'ENOTSUP') throw error;
    copyFileSync(from, to);
  }
}

let made = '';

/** Pages come folder by folder; the one just made is not asked for again. */
export function makeRoom(folder: string, file: string): string {
  const path = join(folder, file);
  const parent = dirname(path);
  if (parent !== made) mkdirSync(parent, { recursive: true });
  made = parent;
  return path;
}
