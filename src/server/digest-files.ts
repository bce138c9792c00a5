import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Digest of the names and bytes of files and folders; what is hidden does not count. */
export async function digestFiles(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) await add(join(root, path), path);
  return hash.digest('hex');

  async function add(path: string, name: string): Promise<void> {
    const items = await readdir(path, { withFileTypes: true }).catch(() => undefined);
    if (!items) {
      hash
        .update(`${name}\0`)
        .update(await readFile(path).catch(() => ''))
        .update('\0');
      return;
    }
    for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) if (!item.name.startsWith('.')) await add(join(path, item.name), `${name}/${item.name}`);
  }
}
