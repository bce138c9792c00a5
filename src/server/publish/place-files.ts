import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Compression, linkOrCopy, makeRoom, takeOver, writeCompressed } from './write-compressed.ts';

const compressible = new Set(['.html', '.css', '.js', '.mjs', '.svg', '.xml', '.json', '.ics', '.txt', '.webmanifest']);
/** What keeps its name for ever is pressed hardest, once. */
const lasting: Compression = { brotli: 11, gzip: 9 };

/** Brings a file into a build with its compressed versions; those of an earlier build are taken over where the name says that the bytes are the same. */
export function placeFile(from: string, client: string, file: string, before?: string): void {
  if (!compressible.has(extname(file))) {
    linkOrCopy(from, makeRoom(client, file));
    return;
  }
  if (before && existsSync(join(before, file)) && takeOver(before, client, file, statSync(from).size)) return;
  writeCompressed(client, file, readFileSync(from), lasting);
}

/** Every file below a folder, as a path relative to it. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1));
}

/** Brings the whole of a folder into another, without compressing. */
export function placeFolder(from: string, to: string): void {
  for (const file of filesBelow(from)) linkOrCopy(join(from, file), makeRoom(to, file));
}
