import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectPicture } from '#server/catalog/inspect-picture.ts';
import { jpeg, photo } from '../../fixtures/photos.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

async function issuesOf(name: string, bytes: Uint8Array | string) {
  const path = join(await tempFolder(), name);
  await writeFile(path, bytes);
  return (await inspectPicture(path)).map(({ code, message }) => `${code}: ${message}`);
}

describe('a photograph', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('that is whole and wide enough is taken: %s', async (format) => {
    expect(await issuesOf(`a.${format}`, await photo(640, 480).toFormat(format).toBuffer())).toEqual([]);
  });

  test('that was cut off on its way is damaged', async () => {
    const path = join(await tempFolder(), 'a.jpg');
    const bytes = await jpeg(1200, 900);
    await writeFile(path, bytes);
    await truncate(path, Math.floor(bytes.length / 2));
    expect(await inspectPicture(path)).toEqual([expect.objectContaining({ code: 'content.picture_broken', message: 'a.jpg is damaged or not a picture.' })]);
  });

  test('that is empty says so', async () => {
    expect(await issuesOf('a.jpg', '')).toEqual(['content.picture_broken: a.jpg is empty.']);
  });

  test('that is a text by the name of .jpg is none', async () => {
    expect(await issuesOf('a.jpg', 'Chè Mẫu Sơn')).toEqual(['content.picture_broken: a.jpg is damaged or not a picture.']);
  });

  test('of forty megapixels is asked for again, smaller', async () => {
    expect(await issuesOf('a.png', await photo(8000, 5000).png({ compressionLevel: 1 }).toBuffer())).toEqual(['content.picture_large: a.png has 40 megapixels; at most 36 are taken.']);
  });

  test('of more than twenty megabytes is asked for again before it is opened', async () => {
    expect(await issuesOf('a.jpg', new Uint8Array(21 * 1024 * 1024))).toEqual(['content.picture_large: a.jpg has 21 MB; at most 20 are taken.']);
  });

  test('of 300 pixels is a copy from a chat', async () => {
    expect(await issuesOf('a.jpg', await jpeg(300, 225))).toEqual(['content.picture_small: a.jpg is 300 pixels wide; it needs at least 640.']);
  });

  test('that a phone turned is measured as it is seen', async () => {
    expect(await issuesOf('a.jpg', await jpeg(500, 800, 6))).toEqual([]);
    expect(await issuesOf('a.jpg', await jpeg(800, 500, 6))).toEqual(['content.picture_small: a.jpg is 500 pixels wide; it needs at least 640.']);
  });
});
