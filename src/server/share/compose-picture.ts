import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { type Frame, frameOf } from '#domain/share/frame-of.ts';
import { type ShareCard, shareSize } from '#domain/share/share-card.ts';
import { type Drawing, readDrawing } from './drawing.ts';
import { area, layOutCard } from './lay-out-card.ts';
import { ink } from './ornaments.ts';

/** No picture is asked for twice, so nothing of it is worth keeping in memory. */
sharp.cache(false);

const panorama = fileURLToPath(new URL('../../assets/panorama.svg', import.meta.url));
/** Largest photograph that is decoded; the build has made none wider than 1,200 pixels. */
const limitInputPixels = 36_000_000;
/** Some networks leave out a picture that is heavier; a busy photograph is encoded again until it is not. */
const maxBytes = 90_000;
const qualities = [78, 70, 62, 54, 46];
const lowestQuality = 40;

/** Draws a share picture as JPEG. `file` is the picture of the card in the build; without one the panorama is drawn. */
export async function composePicture(card: ShareCard, file: string | undefined): Promise<Buffer> {
  const canvas = card.picture?.kind === 'photo' && file ? await withPhoto(card, file) : await withDrawing(card, file ?? panorama);
  const { data, raw } = await pixels(canvas.removeAlpha());
  for (const quality of qualities) {
    const bytes = await sharp(data, { raw }).jpeg({ quality, optimiseCoding: true, quantisationTable: 3 }).toBuffer();
    if (bytes.length <= maxBytes) return bytes;
  }
  return sharp(data, { raw }).jpeg({ quality: lowestQuality, mozjpeg: true }).toBuffer();
}

/** A plate is part of the same SVG as the texts: one pass of the rasteriser for all. */
async function withDrawing(card: ShareCard, file: string): Promise<Sharp> {
  const drawing = readDrawing(await readFile(file, 'utf8'));
  const frame = frameOf(card.picture, drawing.ground !== undefined);
  if (frame === 'land') return overlay(await landscapeOf(file, drawing), card, frame);
  const ground = `<path fill="${drawing.ground ?? ink.stone}" d="M0 0H${shareSize.width}V${shareSize.height}H0Z"/>`;
  return sharp(svgOf(shareSize, ground, drawing.place(area[frame], frame), await layOutCard(card, frame)));
}

async function withPhoto(card: ShareCard, file: string): Promise<Sharp> {
  const frame = frameOf(card.picture, false);
  const { width, height } = area[frame];
  return overlay(await pixels(sharp(file, { limitInputPixels }).resize(width, height, { fit: 'cover', position: 'attention' }).flatten().toColourspace('srgb').removeAlpha()), card, frame);
}

/** Landscapes take longest to draw, and one serves many cards: the last few stay. */
const landscapes = new Map<string, Promise<Pixels>>();
const mostLandscapes = 8;

function landscapeOf(file: string, drawing: Drawing): Promise<Pixels> {
  const made =
    landscapes.get(file) ??
    pixels(
      sharp(svgOf(area.land, drawing.place(area.land, 'land')))
        .flatten()
        .removeAlpha(),
    );
  landscapes.delete(file);
  landscapes.set(file, made);
  const [oldest] = landscapes.keys();
  if (landscapes.size > mostLandscapes && oldest) landscapes.delete(oldest);
  made.catch(() => landscapes.delete(file));
  return made;
}

/** Lays cloth and texts over a picture that fills its area. */
async function overlay({ data, raw }: Pixels, card: ShareCard, frame: Frame): Promise<Sharp> {
  const { x, y, width, height } = area[frame];
  const extended = sharp(data, { raw }).extend({ left: x, top: y, right: shareSize.width - x - width, bottom: shareSize.height - y - height, background: ink.stone });
  const [base, texts] = await Promise.all([pixels(extended), layOutCard(card, frame)]);
  return sharp(base.data, { raw: base.raw }).composite([{ input: svgOf(shareSize, texts) }]);
}

interface Pixels {
  data: Buffer;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

async function pixels(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

function svgOf({ width, height }: { width: number; height: number }, ...layers: string[]): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${layers.join('')}</svg>`);
}
