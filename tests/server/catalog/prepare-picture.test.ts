import { readdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { preparePicture } from '#server/catalog/prepare-picture.ts';
import { jpeg } from '../../fixtures/photos.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

async function prepare(name: string, bytes: Uint8Array | string) {
  const folder = await tempFolder();
  const [path, cache] = [join(folder, name), join(folder, 'cache')];
  await writeFile(path, bytes);
  const picture = await preparePicture(path, cache);
  return { path, cache, picture, again: () => preparePicture(path, cache), open: (src: string) => sharp(join(cache, basename(src))) };
}

describe('a photograph', () => {
  test('becomes AVIF and WebP in widths that are not larger than it, and a JPEG', async () => {
    const { picture, open, cache } = await prepare('a.jpg', await jpeg(900, 600));
    expect(picture).toMatchObject({ kind: 'photo', width: 900, height: 600 });
    expect(picture.sources.map(({ type, files }) => [type, files.map(({ width }) => width)])).toEqual([
      ['image/avif', [400, 800, 900]],
      ['image/webp', [400, 800, 900]],
    ]);
    for (const { files } of picture.sources) for (const { src, width } of files) expect((await open(src).metadata()).width).toBe(width);
    expect(await open(picture.src).metadata()).toMatchObject({ format: 'jpeg', width: 900 });
    expect(await readdir(cache)).toHaveLength(7);
  });

  test('that is large is made no larger than a page shows it', async () => {
    const { picture, open } = await prepare('a.jpg', await jpeg(2000, 1000));
    expect(picture.sources[0]?.files.map(({ width }) => width)).toEqual([400, 800, 1200, 1600]);
    expect((await open(picture.src).metadata()).width).toBe(1200);
  });

  test('of a turned phone stands upright, in its files too', async () => {
    const { picture, open } = await prepare('a.jpg', await jpeg(800, 600, 6));
    expect(picture).toMatchObject({ width: 600, height: 800 });
    const { data, info } = await open(picture.src).raw().toBuffer({ resolveWithObject: true });
    const red = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
    expect([info.width, info.height]).toEqual([600, 800]);
    expect([red(590, 400) < 60, red(300, 10) > 150]).toEqual([true, true]);
  });

  test('keeps no word of where and with what it was taken', async () => {
    const { picture, open } = await prepare('a.jpg', await jpeg(800, 600, 1));
    const files = [picture.src, ...picture.sources.flatMap(({ files: made }) => made.map(({ src }) => src))];
    for (const src of files) expect((await open(src).metadata()).exif).toBeUndefined();
  });

  test('that is damaged is not made at all', async () => {
    const bytes = await jpeg(1200, 900);
    await expect(prepare('a.jpg', bytes.subarray(0, bytes.length / 2))).rejects.toThrow();
  });
});

describe('a drawing', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 420"><path d="M0 0"/></svg>';

  test.each(['a.svg', 'A.SVG'])('stays as it is, in the size of its viewBox: %s', async (name) => {
    const { picture, cache } = await prepare(name, drawing);
    expect(picture).toMatchObject({ kind: 'drawing', width: 1200, height: 420, sources: [] });
    expect((await stat(join(cache, basename(picture.src)))).size).toBe(drawing.length);
  });
});

describe('the same picture', () => {
  test('has the same address a second time, and its files are not made again', async () => {
    const { cache, picture, again } = await prepare('a.jpg', await jpeg(700, 500));
    const times = async () => Promise.all((await readdir(cache)).sort().map(async (name) => [name, (await stat(join(cache, name))).mtimeMs]));
    const before = await times();
    expect(await again()).toEqual(picture);
    expect(await times()).toEqual(before);
  });

  test('has another address once a pixel of it changes', async () => {
    const [one, other] = [await prepare('a.jpg', await jpeg(700, 500)), await prepare('a.jpg', await jpeg(700, 501))];
    expect(one.picture.src).not.toBe(other.picture.src);
  });
});
