import { mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newBuildFolder, putInPlace } from '#server/publish/put-in-place.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

async function build(dist: string, name: string) {
  const folder = join(`${dist}-builds`, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), name);
  await writeFile(join(folder, 'inputs.sha256'), name);
  return folder;
}
const served = (dist: string) => readFile(join(dist, 'index.html'), 'utf8');

describe('a finished build', () => {
  test('is what dist points at from then on', async () => {
    const dist = join(await tempFolder(), 'dist');
    for (const name of ['first', 'second']) {
      await putInPlace(await build(dist, name), dist);
      expect(await served(dist)).toBe(name);
    }
  });

  test('leaves the one before it to the servers that still read from it, and removes older ones', async () => {
    const dist = join(await tempFolder(), 'dist');
    for (const name of ['first', 'second', 'third']) await putInPlace(await build(dist, name), dist);
    expect((await readdir(`${dist}-builds`)).sort()).toEqual(['second', 'third']);
  });

  test('leaves a build alone that another process is still making', async () => {
    const dist = join(await tempFolder(), 'dist');
    await mkdir(join(`${dist}-builds`, 'under-way'), { recursive: true });
    for (const name of ['first', 'second', 'third']) await putInPlace(await build(dist, name), dist);
    expect(await readdir(`${dist}-builds`)).toContain('under-way');
  });

  test('takes the place of a folder dist that was made in another way', async () => {
    const dist = join(await tempFolder(), 'dist');
    await mkdir(dist);
    await writeFile(join(dist, 'index.html'), 'old');
    await putInPlace(await build(dist, 'first'), dist);
    expect(await served(dist)).toBe('first');
  });

  test('leaves nothing behind but the pointer and the builds', async () => {
    const folder = await tempFolder();
    await putInPlace(await build(join(folder, 'dist'), 'first'), join(folder, 'dist'));
    expect((await readdir(folder)).sort()).toEqual(['dist', 'dist-builds']);
  });
});

test('A new build gets an empty folder of its own beside dist', async () => {
  const folder = await tempFolder();
  const next = await newBuildFolder(join(folder, 'dist'));
  expect([basename(join(next, '..')), await readdir(next)]).toEqual(['dist-builds', []]);
  expect(await realpath(next)).toContain(await realpath(folder));
});
