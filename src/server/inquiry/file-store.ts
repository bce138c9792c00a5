import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FieldError } from '#domain/inquiry/error-codes.ts';
import { type FileType, fileNameOf, fileTypeOf } from '#domain/inquiry/file-type.ts';
import { limits } from '#domain/inquiry/limits.ts';
import { writeDurably } from '../write-durably.ts';
import type { Download, Upload } from './use-cases.ts';

export interface CheckedFile {
  id: string;
  name: string;
  type: FileType;
  bytes: Uint8Array;
}

/** Path of a stored file below the folder of what is written at run time. */
export function filePath(id: string): string {
  return join('attachments', id.slice(0, 2), id);
}

/** Judges files by their content; the first fault of all stands beside the field `files`. */
export function checkFiles(uploads: readonly Upload[]): CheckedFile[] | FieldError {
  const given = uploads.filter(({ name, bytes }) => name !== '' || bytes.length > 0);
  if (given.length > limits.filesEach) return { code: 'inquiry.too_many_files', n: limits.filesEach };
  const checked: CheckedFile[] = [];
  for (const { name, bytes } of given) {
    if (bytes.length === 0) return { code: 'inquiry.file_empty' };
    if (bytes.length > limits.fileBytes) return { code: 'inquiry.file_too_large', n: limits.fileBytes / 1024 / 1024 };
    const type = fileTypeOf(bytes);
    if (!type) return { code: 'inquiry.file_type' };
    checked.push({ id: randomUUID(), name: fileNameOf(name, type), type, bytes });
  }
  return checked;
}

/** Files lie on the disk before a row names them; what no row names in the end is swept away later. */
export async function storeFiles(varDir: string, files: readonly CheckedFile[]): Promise<void> {
  for (const { id, bytes } of files) await writeDurably(join(varDir, filePath(id)), bytes);
}

export async function removeFiles(varDir: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await rm(join(varDir, filePath(id)), { force: true });
}

/** A stored file with headers under which a browser saves it and runs nothing of it. */
export async function readStored(varDir: string, { id, name, type }: { id: string; name: string; type: string }): Promise<Download> {
  const bytes = await readFile(join(varDir, filePath(id)));
  return {
    bytes,
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    },
  };
}
