import { mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestTree } from '#server/publish/digest-tree.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

/** Long after every file was written, so that time stamps are trusted. */
const later = Date.now() + 60_000;

async function tree() {
  const [folder, memory] = [await tempFolder(), await tempFolder()];
  await mkdir(join(folder, 'products/tea'), { recursive: true });
  await writeFile(join(folder, 'products/tea/vi.md'), 'one');
  await writeFile(join(folder, 'products/tea/en.md'), 'two');
  const digest = (clock = later) => digestTree(folder, memory, clock);
  return { folder, memory, digest, before: digest() };
}

describe('the digest of a folder', () => {
  test('changes with a byte, a name, a new file and one that is gone', async () => {
    const { folder, digest, before } = await tree();
    const seen = [before];
    await writeFile(join(folder, 'products/tea/vi.md'), 'three');
    seen.push(digest());
    await rename(join(folder, 'products/tea/en.md'), join(folder, 'products/tea/ko.md'));
    seen.push(digest());
    await writeFile(join(folder, 'products/tea/ja.md'), 'x');
    seen.push(digest());
    await rm(join(folder, 'products/tea/ko.md'));
    seen.push(digest());
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('is that of the bytes: other times alone change nothing, nor does a lost or damaged memory', async () => {
    const { folder, memory, digest, before } = await tree();
    await utimes(join(folder, 'products/tea/vi.md'), new Date(0), new Date(0));
    expect(digest()).toBe(before);
    for (const name of await readdir(memory)) await writeFile(join(memory, name), 'nonsense\n\t\t');
    expect(digest()).toBe(before);
    await rm(memory, { recursive: true });
    expect(digest()).toBe(before);
  });

  test('sees a change that leaves size and times as they were, while the file is young', async () => {
    const { folder, digest } = await tree();
    const path = join(folder, 'products/tea/vi.md');
    const young = Date.now();
    const before = digest(young);
    await writeFile(path, 'six');
    expect(digest(young)).not.toBe(before);
  });
});
