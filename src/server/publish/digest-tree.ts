import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileStamp } from '../file-stamp.ts';

interface KnownFile {
  stamp: string;
  digest: string;
}

/**
 * Digest of the names and bytes of a large folder. What a file held is remembered with its size and times,
 * so that 85,000 files are judged in a second instead of being read; a file whose times moved is read again.
 */
export function digestTree(folder: string, memory: string, fileClock: number): string {
  const memoryFile = join(memory, `${createHash('sha256').update(folder).digest('hex').slice(0, 8)}.tsv`);
  const known = recall(memoryFile);
  const found = new Map<string, KnownFile>();
  const lasting: string[] = [];
  let changed = false;
  for (const name of namesBelow(folder)) {
    const path = join(folder, name);
    const { stamp, racy } = fileStamp(path, fileClock);
    const before = known.get(name);
    const digest = before && before.stamp === stamp && !racy ? before.digest : createHash('sha1').update(readFileSync(path)).digest('base64url');
    if (!before || before.stamp !== stamp) changed = true;
    found.set(name, { stamp, digest });
    if (!racy) lasting.push(`${name}\t${stamp}\t${digest}`);
  }
  if (changed || known.size !== found.size) remember(memoryFile, memory, lasting);
  const hash = createHash('sha256');
  for (const [name, { digest }] of found) hash.update(`${name}\0${digest}\0`);
  return hash.digest('hex');
}

function* namesBelow(folder: string, prefix = ''): Generator<string> {
  const items = readdirSync(join(folder, prefix), { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (item.isDirectory()) yield* namesBelow(folder, `${prefix}${item.name}/`);
    else yield `${prefix}${item.name}`;
}

function recall(file: string): Map<string, KnownFile> {
  const known = new Map<string, KnownFile>();
  try {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [name, stamp, digest] = line.split('\t');
      if (name && stamp && digest) known.set(name, { stamp, digest });
    }
  } catch {
    // The first time there is nothing to recall.
  }
  return known;
}

function remember(file: string, folder: string, lines: readonly string[]) {
  mkdirSync(folder, { recursive: true });
  const partial = `${file}.${process.pid}.tmp`;
  writeFileSync(partial, lines.join('\n'));
  renameSync(partial, file);
}
