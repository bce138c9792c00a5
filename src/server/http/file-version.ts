import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Encoding } from './choose-encoding.ts';
import { kindOf } from './content-types.ts';
import { cacheControl, securityHeaders } from './policy.ts';

/** A file of the build, open, in the version that a visitor takes. */
export interface FileVersion {
  handle: FileHandle;
  /** Path of the version below the folder of the build. */
  path: string;
  encoding?: Exclude<Encoding, 'identity'>;
}

const suffixes = { br: '.br', gzip: '.gz' } as const;

/** Opens the compressed version that was asked for, else the file itself; undefined when there is none. */
export async function openVersion(clientDir: string, file: string, encoding: Encoding): Promise<FileVersion | undefined> {
  if (encoding !== 'identity' && kindOf(file).isCompressed) {
    const path = file + suffixes[encoding];
    const handle = await openFile(join(clientDir, path));
    if (handle) return { handle, path, encoding };
  }
  const handle = await openFile(join(clientDir, file));
  return handle && { handle, path: file };
}

/** What every answer with this file says, whoever sends it, and also when it only says that nothing changed. */
export function lastingHeaders(file: string, siteUrl: string): Record<string, string> {
  const { type, isCompressed } = kindOf(file);
  return { ...securityHeaders(type, siteUrl), 'Cache-Control': cacheControl(file), ...(isCompressed && { Vary: 'Accept-Encoding' }) };
}

/** What describes the bytes. */
export function contentHeaders(file: string, { encoding }: Pick<FileVersion, 'encoding'>): Record<string, string> {
  return { 'Content-Type': kindOf(file).type, ...(encoding && { 'Content-Encoding': encoding }) };
}

/** A build whose files were taken away has none, as has an address longer than any name; whatever else goes wrong is an error. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR', 'ELOOP']);

async function openFile(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path);
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
