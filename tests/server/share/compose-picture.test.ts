import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Picture } from '#domain/catalog/catalogue.ts';
import type { ShareCard } from '#domain/share/share-card.ts';
import { composePicture } from '#server/share/compose-picture.ts';
import { drawing } from '../../fixtures/entries.ts';
import { jpeg } from '../../fixtures/photos.ts';
import { drawingFile, fullCard } from '../../fixtures/share-card.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const plate = drawingFile('star-anise');
const names: Record<string, string> = { vi: 'Hoa hồi khô loại đặc biệt', en: 'Dried star anise, special grade', zh: '谅山八角（干）特级', ko: '건조 팔각 특급', ja: '乾燥八角（スターアニス）特級' };

async function expectWhole(bytes: Buffer) {
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630, channels: 3 });
  expect(bytes.length).toBeLessThan(90_000);
}

/** Mean difference of two pictures in a part of them, 0 to 255. */
async function difference(a: Buffer, b: Buffer, part = { left: 0, top: 0, width: 1200, height: 630 }): Promise<number> {
  const [one, other] = await Promise.all([a, b].map((bytes) => sharp(bytes).extract(part).raw().toBuffer()));
  if (!one || !other) throw new Error('There are two pictures.');
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;
}

async function photoFile(width: number, height: number): Promise<{ picture: Picture; file: string }> {
  const file = join(await tempFolder(), 'photo.jpg');
  await writeFile(file, await jpeg(width, height));
  return { picture: { ...drawing, kind: 'photo', width, height }, file };
}

describe('a share picture', () => {
  test.each(Object.entries(names))('is 1200 × 630 and under 90 KB in %s, and shows the name', async (locale, name) => {
    const card: ShareCard = { ...fullCard, locale: locale as ShareCard['locale'], nameLang: locale as ShareCard['locale'], name };
    const bytes = await composePicture(card, plate);
    await expectWhole(bytes);
    expect(await difference(bytes, await composePicture({ ...card, name: '.' }, plate), { left: 60, top: 130, width: 480, height: 200 })).toBeGreaterThan(8);
  });

  test('has the same bytes each time', async () => {
    expect((await composePicture(fullCard, plate)).equals(await composePicture(fullCard, plate))).toBe(true);
  });

  test('has the same bytes on a machine without fonts', async () => {
    const here = createHash('sha256')
      .update(await composePicture(fullCard, plate))
      .digest('hex');
    const nowhere = await tempFolder();
    const bare = { PATH: process.env.PATH, FONTCONFIG_FILE: '/dev/null', FONTCONFIG_PATH: nowhere, XDG_DATA_HOME: nowhere, XDG_CACHE_HOME: nowhere, HOME: nowhere };
    expect(execFileSync(process.execPath, [fileURLToPath(new URL('../../fixtures/compose-once.ts', import.meta.url))], { env: bare, encoding: 'utf8' })).toBe(here);
  });

  test('leaves out lettering of a drawing, which would need a font of the machine', async () => {
    const folder = await tempFolder();
    const lettered = join(folder, 'lettered.svg');
    await writeFile(lettered, (await readFile(plate, 'utf8')).replace('</svg>', '<text x="100" y="100" font-size="80">八角</text></svg>'));
    expect((await composePicture(fullCard, lettered)).equals(await composePicture(fullCard, plate))).toBe(true);
  });

  test.each([
    ['beside its plate', drawing, 'star-anise', { left: 64, top: 300, width: 300, height: 150 }],
    ['under a landscape', { ...drawing, width: 1200, height: 480 }, 'fish-cages-lake', { left: 830, top: 430, width: 310, height: 80 }],
  ])('shows stars %s, and only where the card has them', async (_, picture, name, part) => {
    const { ocop: _held, ...lapsed } = fullCard;
    const sealed = async (card: ShareCard) => {
      const { data, info } = await sharp(await composePicture({ ...card, picture }, drawingFile(name)))
        .extract(part)
        .raw()
        .toBuffer({ resolveWithObject: true });
      // The seal is drawn in dark turmeric (#a86f00), which nothing else of this part has.
      let found = 0;
      for (let at = 0; at < data.length; at += info.channels) if (Math.abs((data[at] ?? 0) - 0xa8) < 24 && Math.abs((data[at + 1] ?? 0) - 0x6f) < 24 && (data[at + 2] ?? 255) < 50) found += 1;
      return found;
    };
    expect(await sealed(fullCard)).toBeGreaterThan(200);
    expect(await sealed(lapsed)).toBe(0);
  });

  test('continues the ground and the cloth of its plate to the left edge', async () => {
    const { data, info } = await sharp(await composePicture(fullCard, plate))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [0, 1, 2].map((channel) => data[(y * info.width + x) * info.channels + channel] ?? 0);
    const near = (pixel: number[], colour: number[]) => pixel.every((value, channel) => Math.abs(value - (colour[channel] ?? 0)) < 14);
    expect([at(20, 300), at(20, 20), at(480, 440)].every((pixel) => near(pixel, [0xef, 0xdc, 0xab]))).toBe(true);
    expect(near(at(20, 470), [0x2b, 0x44, 0x78])).toBe(true);
  });
});

describe('whatever the picture is', () => {
  test.each([
    ['a photograph', 1200, 900],
    ['one ten times as wide as high', 1200, 120],
    ['one ten times as high as wide', 120, 1200],
    ['a square', 640, 640],
  ])('%s fits', async (_, width, height) => {
    const { picture, file } = await photoFile(width, height);
    await expectWhole(await composePicture({ ...fullCard, picture }, file));
  });

  test('one of noise is encoded until it is light enough', async () => {
    const file = join(await tempFolder(), 'noise.jpg');
    await writeFile(
      file,
      await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#777', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
        .jpeg()
        .toBuffer(),
    );
    const bytes = await composePicture({ ...fullCard, picture: { ...drawing, kind: 'photo', width: 1200, height: 900 } }, file);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect(bytes.length).toBeLessThan(200_000);
  });

  test('one in grey fits', async () => {
    const file = join(await tempFolder(), 'grey.jpg');
    await writeFile(
      file,
      await sharp(await jpeg(900, 600))
        .toColourspace('b-w')
        .jpeg()
        .toBuffer(),
    );
    await expectWhole(await composePicture({ ...fullCard, picture: { ...drawing, kind: 'photo', width: 900, height: 600 } }, file));
  });

  test('none at all leaves the panorama', async () => {
    const { picture: _, ...bare } = fullCard;
    await expectWhole(await composePicture(bare, undefined));
  });

  test('a landscape that was drawn before gives the same bytes', async () => {
    const card: ShareCard = { ...fullCard, picture: { ...drawing, width: 1200, height: 480 } };
    const land = drawingFile('fish-cages-lake');
    const first = await composePicture(card, land);
    await expectWhole(first);
    expect((await composePicture(card, land)).equals(first)).toBe(true);
  });
});

test.each(Object.entries(names))('A name of 300 characters in %s still makes a picture', async (locale, name) => {
  const long = name.repeat(20).slice(0, 300);
  await expectWhole(await composePicture({ ...fullCard, locale: locale as ShareCard['locale'], nameLang: locale as ShareCard['locale'], name: long, original: long, lines: [long, long] }, plate));
});
