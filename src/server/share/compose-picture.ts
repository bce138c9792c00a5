import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { frameOf } from '#domain/share/frame-of.ts';
import { type ShareCard, shareSize } from '#domain/share/share-card.ts';
import { type Drawing, readDrawing } from './drawing.ts';
import { area, layOutCard } from './lay-out-card.ts';
import { ink } from './ornaments.ts';

const panorama = fileURLToPath(new URL('../../assets/panorama.svg', import.meta.url));
/** Largest photograph that is decoded; the build has made none wider than 1,200 pixels. */
const limitInputPixels = 36_000_000;
/** Some networks leave out a picture that is heavier; a busy photograph is encoded again until it is not. */
const maxBytes = 90_000;
const qualities = [78, 70, 62, 54, 46, 38];

/** Draws a share picture as JPEG. `file` is the picture of the card in the build; without one the panorama is drawn. */
export async function composePicture(card: ShareCard, file: string | undefined): Promise<Buffer> {
  const canvas = card.picture?.kind === 'photo' && file ? await overPhoto(card, file) : await withDrawing(card, readDrawing(await readFile(file ?? panorama, 'utf8')));
  const { data, info } = await canvas.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (const quality of qualities) {
    const bytes = await sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
      .jpeg({ quality, optimiseCoding: true, quantisationTable: 3 })
      .toBuffer();
    if (bytes.length <= maxBytes || quality === qualities.at(-1)) return bytes;
  }
  throw new Error('There is no quality to encode a share picture in.');
}

/** A drawing is part of the same SVG: one pass of the rasteriser for all. */
async function withDrawing(card: ShareCard, drawing: Drawing): Promise<Sharp> {
  const frame = frameOf(card.picture, drawing.ground !== undefined);
  const below = `<path fill="${drawing.ground ?? ink.stone}" d="M0 0H${shareSize.width}V${shareSize.height}H0Z"/>${drawing.place(area[frame], frame)}`;
  return sharp(Buffer.from(document(below, await layOutCard(card, frame))));
}

async function overPhoto(card: ShareCard, file: string): Promise<Sharp> {
  const frame = frameOf(card.picture, false);
  const { x, y, width, height } = area[frame];
  const [photo, overlay] = await Promise.all([
    sharp(file, { limitInputPixels })
      .resize(width, height, { fit: 'cover', position: 'attention' })
      .flatten()
      .extend({ left: x, top: y, right: shareSize.width - x - width, bottom: shareSize.height - y - height, background: ink.stone })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
    layOutCard(card, frame),
  ]);
  return sharp(photo.data, { raw: { width: photo.info.width, height: photo.info.height, channels: photo.info.channels } }).composite([{ input: Buffer.from(document('', overlay)) }]);
}

function document(...layers: string[]): string {
  const { width, height } = shareSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${layers.join('')}</svg>`;
}

