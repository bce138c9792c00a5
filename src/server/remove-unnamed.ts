import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const dayMs = 86_400_000;
/** Names that are looked up at once. */
const together = 200;

/**
 * Removes the files of a day ago and more in a folder that no row names: what they belong to was never finished, or half of them was lost with a kill.
 * `named` answers which of some file names a row knows. What vanishes meanwhile (a name that is just put in place, another server) is nobody's loss.
 */
export async function removeUnnamed(folder: string, now: Date, named: (names: readonly string[]) => Promise<ReadonlySet<string>>): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  for (let at = 0; at < files.length; at += together) {
    const some = files.slice(at, at + together);
    const known = await named(some.map(({ name }) => name));
    for (const { name, parentPath } of some) {
      if (known.has(name)) continue;
      const path = join(parentPath, name);
      const found = await stat(path).catch(() => undefined);
      if (found && now.getTime() - found.mtimeMs >= dayMs) await rm(path, { force: true });
    }
  }
}
