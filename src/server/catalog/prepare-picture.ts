import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Picture } from '#domain/catalog/catalogue.ts';
import { writeWhole } from '../write-whole.ts';
import { maxPixels } from './inspect-picture.ts';

/** Widths that photographs are made in; none is made larger than its original. */
const widths = [400, 800, 1200, 1600];
const fallbackWidth = 1200;
/** A seventh of the time that the encoder's own choice (4) takes, for a ninth more bytes; a country's photographs are encoded in one build. */
const avifEffort = 2;
/** Raised whenever the same photograph would be encoded differently: browsers keep pictures by name for ever. */
const recipe = '3';

/** Address of prepared pictures. */
export const pictureBase = '/pictures/';

/**
 * Makes a picture ready for pages: a drawing as it is, a photograph as AVIF, WebP and JPEG in the widths used.
 * They lie in the cache between builds, and the build takes those that pages use; their names are digests, so none is ever stale.
 */
export async function preparePicture(path: string, cache: string): Promise<Picture> {
  const bytes = await readFile(path);
  const id = createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 16);
  return path.toLowerCase().endsWith('.svg') ? prepareDrawing(bytes, id, cache) : preparePhoto(bytes, id, cache);
}

async function prepareDrawing(bytes: Buffer, id: string, cache: string): Promise<Picture> {
  const [, , width = 400, height = 300] = (/viewBox="([\d\s.,-]+)"/.exec(bytes.toString('utf8'))?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  await make(cache, `${id}.svg`, async () => bytes);
  return { id, kind: 'drawing', width, height, src: `${pictureBase}${id}.svg`, sources: [] };
}

async function preparePhoto(bytes: Buffer, id: string, cache: string): Promise<Picture> {
  const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'truncated' }).autoOrient();
  const { autoOrient } = await sharp(bytes, { limitInputPixels: maxPixels }).metadata();
  const { width, height } = autoOrient;
  const used = [...new Set(widths.map((wanted) => Math.min(wanted, width)))];
  const file = (wanted: number, format: 'avif' | 'webp' | 'jpeg') => {
    const name = `${id}-${wanted}.${format === 'jpeg' ? 'jpg' : format}`;
    const resized = () => image.clone().resize({ width: wanted });
    const encoded = { avif: () => resized().avif({ quality: 55, effort: avifEffort }), webp: () => resized().webp({ quality: 74 }), jpeg: () => resized().flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true }) };
    return make(cache, name, () => encoded[format]().toBuffer());
  };
  const sources: Picture['sources'] = [];
  for (const format of ['avif', 'webp'] as const) {
    const files = await Promise.all(used.map(async (wanted) => ({ src: await file(wanted, format), width: wanted })));
    sources.push({ type: `image/${format}`, files });
  }
  return { id, kind: 'photo', width, height, src: await file(Math.min(fallbackWidth, width), 'jpeg'), sources };
}

/** Writes a file of the cache once. */
async function make(cache: string, name: string, render: () => Promise<Buffer>): Promise<string> {
  const path = join(cache, name);
  if (!existsSync(path)) await writeWhole(path, await render());
  return `${pictureBase}${name}`;
}
