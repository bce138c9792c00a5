import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filesBelow, placeFile } from '#server/publish/place-files.ts';
import { pageCompression, takeOver, writeCompressed } from '#server/publish/write-compressed.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const long = 'Chợ phiên Kỳ Lừa. '.repeat(100);

describe('a page', () => {
  test('stands with both compressed versions, which give the same bytes back in fewer', async () => {
    const folder = await tempFolder();
    writeCompressed(folder, 'vi/a/index.html', Buffer.from(long), pageCompression);
    const [br, gz] = await Promise.all(['br', 'gz'].map((ending) => readFile(join(folder, `vi/a/index.html.${ending}`))));
    expect([brotliDecompressSync(br ?? '').toString(), gunzipSync(gz ?? '').toString()]).toEqual([long, long]);
    expect(Math.max(br?.length ?? 0, gz?.length ?? 0)).toBeLessThan(long.length / 4);
  });

  test('that fits into one packet has none', async () => {
    const folder = await tempFolder();
    writeCompressed(folder, 'small.html', Buffer.from('Chợ'), pageCompression);
    expect(await readdir(folder)).toEqual(['small.html']);
  });

  test('is taken over from an earlier build as another name for the same bytes', async () => {
    const [before, folder] = [await tempFolder(), await tempFolder()];
    writeCompressed(before, 'vi/index.html', Buffer.from(long), pageCompression);
    expect(takeOver(before, folder, 'vi/index.html', long.length)).toBe(true);
    expect(filesBelow(folder).sort()).toEqual(['vi/index.html', 'vi/index.html.br', 'vi/index.html.gz']);
    expect((await stat(join(folder, 'vi/index.html'))).ino).toBe((await stat(join(before, 'vi/index.html'))).ino);
  });

  test('that an earlier build lost is said to be missing, so that it is made again', async () => {
    expect(takeOver(await tempFolder(), await tempFolder(), 'vi/index.html', long.length)).toBe(false);
  });
});

describe('a file', () => {
  test.each([
    ['a.css', ['a.css', 'a.css.br', 'a.css.gz']],
    ['a.svg', ['a.svg', 'a.svg.br', 'a.svg.gz']],
    ['a.jpg', ['a.jpg']],
    ['a.woff2', ['a.woff2']],
    ['a.avif', ['a.avif']],
  ])('%s comes with what a server needs of it', async (name, made) => {
    const [from, client] = [await tempFolder(), await tempFolder()];
    await writeFile(join(from, name), long);
    placeFile(join(from, name), client, `_astro/${name}`);
    expect(filesBelow(client).sort()).toEqual(made.map((file) => `_astro/${file}`));
  });

  test('of a name that an earlier build has too is not compressed again', async () => {
    const [from, before, client] = [await tempFolder(), await tempFolder(), await tempFolder()];
    await mkdir(join(before, '_astro'));
    for (const ending of ['', '.br', '.gz']) await writeFile(join(before, `_astro/a.css${ending}`), `made before${ending}`);
    await writeFile(join(from, 'a.css'), long);
    placeFile(join(from, 'a.css'), client, '_astro/a.css', before);
    expect(await readFile(join(client, '_astro/a.css.br'), 'utf8')).toBe('made before.br');
  });
});
